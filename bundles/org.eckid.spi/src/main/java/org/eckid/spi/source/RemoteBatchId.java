// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.source;

/**
 * What the service calls a batch.
 *
 * @param value opaque, 1 to 256 characters
 */
public record RemoteBatchId(String value) {
    /** Refuses an empty or overlong identifier. */
    public RemoteBatchId {
        if (value.isBlank() || value.length() > 256) {
            throw new IllegalArgumentException("a batch identifier has 1 to 256 characters");
        }
    }
}
