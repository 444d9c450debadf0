// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.host;

import org.eckid.spi.gateway.HiddenField;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The host's catalogue of fields of a person. It takes a field that has no value: the host can show that it exists and
 * whether it is filled, and nothing more.
 */
@ConsumerType
public interface PersonFields {

    /** Adds the field. Called once when the host connects. */
    void add(HiddenField field);

    /** Takes the field away. Called once when the connection closes; the field must not be used after it. */
    void remove(HiddenField field);
}
