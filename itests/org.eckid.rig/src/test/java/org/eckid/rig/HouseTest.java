// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.eckid.sandbox.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseTest {
    private final MadeUpHost host = new MadeUpHost(new Scale(2, 1, 5));

    @Test
    void findsWhatAFormerHouseDidInTheSameFile(@TempDir Path folder) throws Exception {
        enrolInTwoHouses(Store.h2In(folder), folder);
    }

    @Test
    void findsWhatAFormerHouseDidInTheSameSchema(@TempDir Path folder) throws Exception {
        assumeTrue(Postgres.runsHere(), "no PostgreSQL for this machine");
        try (Postgres postgres = new Postgres()) {
            postgres.emptySchema("rig");
            enrolInTwoHouses(postgres.url("rig"), folder);
        }
    }

    /** The first one goes before anybody has an id, the second one is told nothing again. */
    private void enrolInTwoHouses(String url, Path folder) throws Exception {
        try (Sandbox sandbox = Sandbox.start();
                SoapClient client = new SoapClient(clientFiles(sandbox, folder))) {
            try (Store store = new Store(url);
                    House house = new House(host, store, client.issuer(), new FreeHasher(), 2)) {
                house.prepare();
                house.activate();
            }
            try (Store store = new Store(url);
                    House house = new House(host, store, client.issuer(), new FreeHasher(), 2)) {
                house.prepare();
                house.enrol();
                assertEquals(List.of(), new Comparison(host, store, sandbox.book()).wrong());
            }
        }
    }

    private static Path clientFiles(Sandbox sandbox, Path folder) {
        sandbox.writeClientFiles(folder);
        return folder;
    }
}
