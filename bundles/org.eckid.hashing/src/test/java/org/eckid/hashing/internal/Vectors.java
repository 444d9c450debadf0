// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;

/** The published vectors. */
final class Vectors {
    private final Properties values = new Properties();

    Vectors() throws IOException {
        try (InputStream in = Vectors.class.getResourceAsStream("/org/eckid/hashing/vectors.properties")) {
            values.load(Objects.requireNonNull(in, "vectors.properties"));
        }
    }

    String get(String key) {
        return Objects.requireNonNull(values.getProperty(key), key);
    }
}
