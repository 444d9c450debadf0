// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eckid.store.contract.BatchContract;
import org.eckid.store.contract.JournalContract;
import org.eckid.store.contract.PersonsContract;
import org.eckid.store.contract.SealedIdsContract;
import org.eckid.store.contract.StoreUnderTest;
import org.eckid.store.contract.WorkContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The contracts on an H2 file. */
final class H2FileTest {
    @TempDir
    @SuppressWarnings("NullAway") // JUnit sets it
    Path folder;

    private ConnectionSource newFile() throws java.io.IOException {
        return Databases.h2File(Files.createTempDirectory(folder, "db"));
    }

    @Nested
    class Persons extends PersonsContract {
        @Override
        protected StoreUnderTest open() throws Exception {
            return new JdbcStoreUnderTest(newFile());
        }
    }

    @Nested
    class Work extends WorkContract {
        @Override
        protected StoreUnderTest open() throws Exception {
            return new JdbcStoreUnderTest(newFile());
        }
    }

    @Nested
    class Batch extends BatchContract {
        @Override
        protected StoreUnderTest open() throws Exception {
            return new JdbcStoreUnderTest(newFile());
        }
    }

    @Nested
    class SealedIds extends SealedIdsContract {
        @Override
        protected StoreUnderTest open() throws Exception {
            return new JdbcStoreUnderTest(newFile());
        }
    }

    @Nested
    class Journal extends JournalContract {
        @Override
        protected StoreUnderTest open() throws Exception {
            return new JdbcStoreUnderTest(newFile());
        }
    }
}
