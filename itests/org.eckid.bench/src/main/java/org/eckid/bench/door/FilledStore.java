// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.door;

import java.nio.file.Path;
import org.eckid.api.BoardId;
import org.eckid.rig.FreeHasher;
import org.eckid.rig.House;
import org.eckid.rig.InstantIssuer;
import org.eckid.rig.MadeUpHost;
import org.eckid.rig.OpenDoor;
import org.eckid.rig.Scale;
import org.eckid.rig.Store;
import org.eckid.spi.host.School;

/** An H2 file in which a house enrolled everybody, and in which a supplier may have all ids. */
final class FilledStore {
    private static final int BOARDS_AT_ONCE = 2;

    private FilledStore() {}

    static void fill(Path folder, Scale scale) throws Exception {
        MadeUpHost host = new MadeUpHost(scale);
        try (Store store = new Store(Store.h2In(folder))) {
            try (House house = new House(host, store, new InstantIssuer(), new FreeHasher(), BOARDS_AT_ONCE)) {
                house.prepare();
                house.activate();
                int present = house.enrol().stream()
                        .mapToInt(board -> board.present())
                        .sum();
                if (present != scale.persons()) {
                    throw new IllegalStateException("of " + scale.persons() + " persons " + present + " have an id");
                }
            }
            allowAll(host, new OpenDoor(host, store));
        }
    }

    private static void allowAll(MadeUpHost host, OpenDoor door) throws Exception {
        for (BoardId board : host.boardIds()) {
            for (School school : host.schools(board)) {
                door.allow(board, school.brin());
            }
        }
    }
}
