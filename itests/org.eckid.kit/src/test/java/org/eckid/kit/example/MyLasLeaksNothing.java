// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.example;

import java.nio.file.Path;
import org.eckid.kit.HostKit;
import org.eckid.kit.HostUnderTest;

/** One test for each exit, and a report in target/eckid-kit. */
abstract class MyLasLeaksNothing extends HostKit {
    @Override
    protected HostUnderTest host(Path folder) {
        return new MyLas(productIn(folder));
    }

    /** However you start your product in a test. */
    abstract Product productIn(Path folder);
}
