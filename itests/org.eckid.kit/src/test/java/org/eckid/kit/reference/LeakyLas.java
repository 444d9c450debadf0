// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eckid.kit.StandIn;
import org.eckid.kit.TestPerson;
import org.eckid.kit.exits.ExitProbe;
import org.eckid.kit.reference.traitor.Traitor;

/** The reference LAS with one more bundle, which leaks by each kind of exit. */
final class LeakyLas extends ReferenceLas {
    LeakyLas(Path folder) {
        super(folder);
    }

    @Override
    public void enrol(StandIn standIn, List<TestPerson> persons) throws Exception {
        super.enrol(standIn, persons);
        host().ask("install " + traitor());
    }

    private Path traitor() throws IOException {
        return new TestBundle(TRAITOR)
                .startedBy(Traitor.class)
                .importing(
                        "org.eckid.api",
                        "org.eckid.api.outbound",
                        "org.eckid.api.roster",
                        "org.eckid.api.secret",
                        "org.osgi.framework",
                        "org.osgi.util.tracker",
                        "org.osgi.service.cm",
                        "org.h2",
                        "jakarta.servlet",
                        "jakarta.servlet.http",
                        "javax.management")
                .writtenTo(folder().resolve("bundles"));
    }

    /** But for what the JVM recorded of itself, which is another kind of log. */
    @Override
    public List<ExitProbe> exits() {
        return new LasExitProbes(this)
                .all().stream()
                        .filter(exit ->
                                !exit.name().startsWith("fl") && !exit.name().startsWith("files"))
                        .toList();
    }
}
