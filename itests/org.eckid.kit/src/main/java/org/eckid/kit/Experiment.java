// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eckid.kit.exits.ExitProbe;
import org.eckid.kit.search.Kind;
import org.eckid.kit.search.KnownValue;
import org.eckid.kit.search.Sweep;

/** A host, its source and what was planted. */
final class Experiment {
    private final HostUnderTest host;
    private final StandIn standIn = new StandIn();
    private List<PlantedPerson> planted = List.of();

    Experiment(HostUnderTest host) {
        this.host = host;
    }

    /** Enrols the persons, and computes meanwhile what they must get. */
    void begin(List<TestPerson> persons) throws Exception {
        CompletableFuture<List<PlantedPerson>> values = CompletableFuture.supplyAsync(() -> persons.stream()
                .map(person -> PlantedPerson.of(person, standIn))
                .toList());
        host.enrol(standIn, persons);
        planted = values.join();
    }

    /** Persons whose ECK iD the source was not asked for. */
    List<String> notIssued() {
        return planted.stream()
                .filter(person -> !person.wasIssuedBy(standIn))
                .map(PlantedPerson::toString)
                .toList();
    }

    List<ExitProbe> exits() {
        return host.exits();
    }

    /** Searches all of an exit for everything that was planted, and for its landmark. */
    Look look(ExitProbe exit) throws Exception {
        List<KnownValue> values = new ArrayList<>();
        planted.forEach(person -> values.addAll(person.values()));
        exit.landmark().ifPresent(text -> values.add(new KnownValue(Kind.LANDMARK, text)));
        return new Look(exit, new Sweep(values).over(exit.name(), exit.outputs()));
    }

    void end() throws Exception {
        try {
            host.stop();
        } finally {
            standIn.close();
        }
    }
}
