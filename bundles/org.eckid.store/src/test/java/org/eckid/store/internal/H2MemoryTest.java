// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import org.eckid.store.contract.AuditContract;
import org.eckid.store.contract.BatchContract;
import org.eckid.store.contract.CountsContract;
import org.eckid.store.contract.ErasuresContract;
import org.eckid.store.contract.JournalContract;
import org.eckid.store.contract.KeysContract;
import org.eckid.store.contract.NodesContract;
import org.eckid.store.contract.PersonsContract;
import org.eckid.store.contract.ScheduleContract;
import org.eckid.store.contract.SealedIdsContract;
import org.eckid.store.contract.StartOverContract;
import org.eckid.store.contract.StoreUnderTest;
import org.eckid.store.contract.WorkContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** The contracts on H2 in memory. */
final class H2MemoryTest {
    private static SharedStore store;

    @BeforeAll
    static void open() {
        store = new SharedStore(Databases.h2Memory());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Nested
    class Persons extends PersonsContract {
        @Override
        protected StoreUnderTest open() throws Exception {
            return store.emptied();
        }
    }

    @Nested
    class Work extends WorkContract {
        @Override
        protected StoreUnderTest open() throws Exception {
            return store.emptied();
        }
    }

    @Nested
    class Batch extends BatchContract {
        @Override
        protected StoreUnderTest open() throws Exception {
            return store.emptied();
        }
    }

    @Nested
    class Keys extends KeysContract {
        @Override
        protected StoreUnderTest open() throws Exception {
            return store.emptied();
        }
    }

    @Nested
    class SealedIds extends SealedIdsContract {
        @Override
        protected StoreUnderTest open() throws Exception {
            return store.emptied();
        }
    }

    @Nested
    class StartOver extends StartOverContract {
        @Override
        protected StoreUnderTest open() throws Exception {
            return store.emptied();
        }
    }

    @Nested
    class Erasures extends ErasuresContract {
        @Override
        protected StoreUnderTest open() throws Exception {
            return store.emptied();
        }
    }

    @Nested
    class Journal extends JournalContract {
        @Override
        protected StoreUnderTest open() throws Exception {
            return store.emptied();
        }
    }

    @Nested
    class Audit extends AuditContract {
        @Override
        protected StoreUnderTest open() throws Exception {
            return store.emptied();
        }
    }

    @Nested
    class Counts extends CountsContract {
        @Override
        protected StoreUnderTest open() throws Exception {
            return store.emptied();
        }
    }

    @Nested
    class Schedule extends ScheduleContract {
        @Override
        protected StoreUnderTest open() throws Exception {
            return store.emptied();
        }
    }

    @Nested
    class Nodes extends NodesContract {
        @Override
        protected StoreUnderTest open() throws Exception {
            return store.emptied();
        }
    }
}
