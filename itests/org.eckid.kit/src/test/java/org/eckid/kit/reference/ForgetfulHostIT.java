// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference;

import java.nio.file.Path;
import java.util.List;
import org.eckid.kit.HostKit;
import org.eckid.kit.HostUnderTest;
import org.eckid.kit.example.MyLas;
import org.eckid.kit.exits.ExitProbe;

/** After an enrolment and a supplier's visit the plug-in's heap holds no number, no hash, no pseudonym and no id. */
class ForgetfulHostIT extends HostKit {
    @Override
    protected HostUnderTest host(Path folder) {
        ForgetfulHost product = new ForgetfulHost(folder);
        return new MyLas(product) {
            @Override
            public List<ExitProbe> exits() {
                return List.of(ExitProbe.of("heap", () -> product.heap(beans())).showing("org.eckid.core.internal"));
            }
        };
    }

    /** Enough for a batch, whose answers are larger. */
    @Override
    protected int persons() {
        return 5;
    }
}
