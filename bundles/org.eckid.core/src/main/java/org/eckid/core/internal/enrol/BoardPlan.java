// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.Oin;
import org.eckid.api.Origin;
import org.eckid.api.Sector;
import org.eckid.core.internal.boards.BoardRecord;
import org.eckid.spi.host.School;

/** What may be done for a board today: the channels of the schools that take part. */
record BoardPlan(BoardId board, Origin source, List<Channel> channels) {

    static BoardPlan of(BoardId board, Workshop workshop) throws EckIdException {
        BoardRecord decided = workshop.boards().record(board);
        LocalDate today = LocalDate.now(workshop.clock());
        Map<Address, Set<Brin>> addresses = new LinkedHashMap<>();
        for (School school : workshop.host().schools(board)) {
            if (workshop.rules().closedBecause(decided, school, today).isEmpty()) {
                addresses
                        .computeIfAbsent(address(workshop, decided, school), none -> new LinkedHashSet<>())
                        .add(school.brin());
            }
        }
        List<Channel> channels = new ArrayList<>();
        addresses.forEach((address, schools) -> channels.add(new Channel(address.oin, address.sector, schools)));
        return new BoardPlan(board, decided.source(), channels);
    }

    private record Address(Optional<Oin> oin, Sector sector) {}

    private static Address address(Workshop workshop, BoardRecord decided, School school) {
        return new Address(
                workshop.rules().oin(decided, school.brin()),
                workshop.rules().sector(decided, school).orElseThrow());
    }

    /** The schools of all channels. */
    Set<Brin> schools() {
        Set<Brin> all = new LinkedHashSet<>();
        channels.forEach(channel -> all.addAll(channel.schools()));
        return all;
    }
}
