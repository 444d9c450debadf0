// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.tamper;

import java.nio.file.Path;
import org.eckid.rig.Store;
import org.junit.jupiter.api.io.TempDir;

/** In an H2 file. */
class H2TamperTest extends TamperContract {
    @TempDir
    private Path folder;

    @Override
    String url() {
        return Store.h2In(folder);
    }
}
