// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference;

import java.io.IOException;
import java.nio.file.Path;
import org.eckid.kit.reference.traitor.Traitor;

/** The reference LAS with one more bundle, which leaks by each kind of exit. */
final class LeakyLas extends ReferenceLas {
    LeakyLas(Path folder) {
        super(folder);
    }

    @Override
    public void letASupplierAsk() throws Exception {
        super.letASupplierAsk();
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
}
