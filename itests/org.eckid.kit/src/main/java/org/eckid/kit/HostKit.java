// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eckid.kit.exits.ExitProbe;
import org.eckid.kit.search.Finding;
import org.eckid.kit.search.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The proof that a host gives no secret away: made-up persons get real ids by the real way, and then every exit is searched
 * for every value that belongs to them. A vendor extends this class and names the host; each exit is a test of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(300)
public abstract class HostKit {
    private static final int PERSONS = 8;

    private final Report report = new Report(getClass());
    private @Nullable Experiment experiment;

    /**
     * The host to be looked at, not started yet.
     *
     * @param folder an empty one for the host, deleted in the end
     */
    protected abstract HostUnderTest host(Path folder) throws Exception;

    /** How many persons are planted; two at least. */
    protected int persons() {
        return PERSONS;
    }

    /** Fills the host. */
    @BeforeAll
    void plant(@TempDir Path folder) throws Exception {
        Experiment begun = new Experiment(host(folder));
        experiment = begun;
        begun.begin(TestPersons.of(persons()));
    }

    /** Stops everything and writes the report. */
    @AfterAll
    void end() throws Exception {
        if (experiment != null) {
            experiment.end();
        }
        report.write();
    }

    private Experiment experiment() {
        return Objects.requireNonNull(experiment, "the host could not be made");
    }

    /** Otherwise a search for them would find nothing and mean nothing. */
    @Test
    @Order(1)
    void theValuesThatAreSearchedForAreThoseThatTheSourceIssuedToThisHost() {
        assertEquals(List.of(), experiment().notIssued(), "persons whose ECK iD the host has not fetched");
    }

    /** One test for each exit, by its name. */
    @TestFactory
    @Order(2)
    Stream<DynamicTest> noSecretLeavesBy() {
        List<ExitProbe> exits = experiment().exits();
        assertFalse(exits.isEmpty(), "exits() names no exit, so nothing was looked at");
        assertEquals(
                exits.size(), exits.stream().map(ExitProbe::name).distinct().count(), "two exits have the same name");
        return exits.stream().map(exit -> DynamicTest.dynamicTest(exit.name(), () -> look(exit)));
    }

    private void look(ExitProbe exit) throws Exception {
        Set<Kind> own = exit.ownKinds();
        assertTrue(Set.of(Kind.PGN).containsAll(own), exit.name() + ": only a PGN can be the host's own");
        Look look = report.keep(experiment().look(exit));
        assertTrue(look.outputs() > 0, exit.name() + " has no output, so nothing was looked at");
        assertTrue(
                look.sawLandmark(),
                exit.name() + " does not show its landmark in any form: the probe looks at the wrong place");
        List<Finding> leaks = look.leaks();
        assertTrue(leaks.isEmpty(), () -> Report.lines(leaks));
    }
}
