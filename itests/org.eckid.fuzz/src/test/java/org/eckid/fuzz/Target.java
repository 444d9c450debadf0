// SPDX-License-Identifier: Apache-2.0
package org.eckid.fuzz;

/** One parser. Must be the same for the same input each time. */
@FunctionalInterface
public interface Target {

    /**
     * Feeds it.
     *
     * @return the message of the refusal that its documentation names, or an empty text when it read the input
     * @throws Exception anything else that it throws is a finding
     */
    String feed(byte[] input) throws Exception;
}
