// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import org.eckid.store.contract.BatchContract;
import org.eckid.store.contract.JournalContract;
import org.eckid.store.contract.PersonsContract;
import org.eckid.store.contract.SealedIdsContract;
import org.eckid.store.contract.StoreUnderTest;
import org.eckid.store.contract.WorkContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contracts on a real PostgreSQL. */
@ExtendWith(PostgresServer.class)
final class PostgresTest {
    private final PostgresServer.Running server;

    PostgresTest(PostgresServer.Running server) {
        this.server = server;
    }

    @Nested
    class Persons extends PersonsContract {
        @Override
        protected StoreUnderTest open() throws Exception {
            return new JdbcStoreUnderTest(server.emptySchema());
        }
    }

    @Nested
    class Work extends WorkContract {
        @Override
        protected StoreUnderTest open() throws Exception {
            return new JdbcStoreUnderTest(server.emptySchema());
        }
    }

    @Nested
    class Batch extends BatchContract {
        @Override
        protected StoreUnderTest open() throws Exception {
            return new JdbcStoreUnderTest(server.emptySchema());
        }
    }

    @Nested
    class SealedIds extends SealedIdsContract {
        @Override
        protected StoreUnderTest open() throws Exception {
            return new JdbcStoreUnderTest(server.emptySchema());
        }
    }

    @Nested
    class Journal extends JournalContract {
        @Override
        protected StoreUnderTest open() throws Exception {
            return new JdbcStoreUnderTest(server.emptySchema());
        }
    }
}
