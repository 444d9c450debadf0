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
import org.eckid.spi.store.Claim;

/**
 * What may be done for a board today: the channels of the schools that take part.
 *
 * @param claim under which it is done
 * @param keyDecision the number of the last change that asked for another key; 0 if none did
 */
record BoardPlan(Claim claim, Origin source, int keyDecision, List<Channel> channels) {

    static BoardPlan of(Claim claim, Workshop workshop) throws EckIdException {
        BoardRecord decided = workshop.boards().record(claim.board());
        return new BoardPlan(
                claim, decided.source(), decided.keyDecision(), channels(claim.board(), decided, workshop));
    }

    /** The schools that take part today. */
    static Set<Brin> schools(BoardId board, Workshop workshop) throws EckIdException {
        return schools(channels(board, workshop.boards().record(board), workshop));
    }

    private static List<Channel> channels(BoardId board, BoardRecord decided, Workshop workshop) throws EckIdException {
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
        return channels;
    }

    private record Address(Optional<Oin> oin, Sector sector) {}

    private static Address address(Workshop workshop, BoardRecord decided, School school) {
        return new Address(
                workshop.rules().oin(decided, school.brin()),
                workshop.rules().sector(decided, school).orElseThrow());
    }

    BoardId board() {
        return claim.board();
    }

    /** The schools of all channels. */
    Set<Brin> schools() {
        return schools(channels);
    }

    private static Set<Brin> schools(List<Channel> channels) {
        Set<Brin> all = new LinkedHashSet<>();
        channels.forEach(channel -> all.addAll(channel.schools()));
        return all;
    }
}
