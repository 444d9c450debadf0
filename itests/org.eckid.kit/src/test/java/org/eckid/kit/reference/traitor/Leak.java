// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference.traitor;

/** One deed. */
@FunctionalInterface
interface Leak {
    void leak() throws Exception;
}
