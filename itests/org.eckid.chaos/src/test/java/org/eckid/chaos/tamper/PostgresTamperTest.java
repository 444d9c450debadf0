// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.tamper;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Objects;
import org.eckid.rig.Postgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** In a PostgreSQL of its own. */
class PostgresTamperTest extends TamperContract {
    private static @Nullable Postgres server;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(Postgres.runsHere(), "no PostgreSQL for this machine");
        server = new Postgres();
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Override
    String url() throws Exception {
        Postgres running = Objects.requireNonNull(server);
        running.emptySchema("tampered");
        return running.url("tampered");
    }
}
