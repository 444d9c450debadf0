// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import java.nio.file.Path;

/**
 * Where the keys are that wrap the boards' keys.
 *
 * @param file the key store
 * @param passwordFile holds its password and nothing else
 * @param alias of the key that wraps what is new
 */
public record KeyStorePlace(Path file, Path passwordFile, Type type, String alias) {

    /** What kind of key store. */
    public enum Type {
        /** The JDK's. */
        PKCS12,
        /** Bouncy Castle's, of algorithms that FIPS allows. */
        BCFKS
    }
}
