// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference;

import java.nio.file.Path;
import org.eckid.kit.HostKit;
import org.eckid.kit.HostUnderTest;

/** After an enrolment and a supplier's visit the plug-in's heap holds no number, no hash, no pseudonym and no id. */
class ForgetfulHostIT extends HostKit {
    @Override
    protected HostUnderTest host(Path folder) {
        return new ForgetfulHost(folder);
    }

    /** Enough for a batch, whose answers are larger. */
    @Override
    protected int persons() {
        return 5;
    }
}
