// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.guard;

import java.util.Set;

/** Who signed the whole content of a bundle. */
sealed interface Signature {

    /** Nobody: it holds no signature at all. */
    record None() implements Signature {}

    /**
     * The owners of these certificates signed every file in it.
     *
     * @param certificates SHA-256 of each, in lower-case hexadecimal digits
     */
    record By(Set<String> certificates) implements Signature {
        /** Keeps a copy. */
        public By {
            certificates = Set.copyOf(certificates);
        }
    }

    /**
     * It holds a signature that does not cover what is in it now.
     *
     * @param why names the file
     */
    record Broken(String why) implements Signature {}
}
