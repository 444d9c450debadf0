// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.h2.util.OsgiDataSourceFactory;

/** The databases that the tests run on, through the same driver services as in a framework. */
final class Databases {
    private Databases() {}

    /** Lives until the JVM ends, so that a store can be stopped and started on it. */
    static ConnectionSource h2Memory() {
        return h2("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", Optional.empty());
    }

    static ConnectionSource h2File(Path folder) {
        return h2("jdbc:h2:file:" + folder.resolve("eckid").toAbsolutePath(), Optional.empty());
    }

    static ConnectionSource h2(String url, Optional<Path> passwordFile) {
        return new DriverSource(
                new OsgiDataSourceFactory(org.h2.Driver.load()), new Address(url, "eckid", passwordFile, 4));
    }
}
