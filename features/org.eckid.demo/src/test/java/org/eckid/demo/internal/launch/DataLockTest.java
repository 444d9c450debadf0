// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.launch;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.eckid.demo.internal.DemoFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataLockTest {
    @Test
    void refusesASecondDemoOnTheSameData(@TempDir Path folder) throws DemoFailure {
        try (DataLock lock = DataLock.of(folder.resolve("new"))) {
            DemoFailure refusal = assertThrows(
                    DemoFailure.class, () -> DataLock.of(lock.file().getParent()));
            assertTrue(refusal.line().startsWith("Another demo is running on " + folder.resolve("new")));
        }
    }

    @Test
    void letsGoAtTheEnd(@TempDir Path folder) throws DemoFailure {
        DataLock.of(folder).close();
        DataLock.of(folder).close();
    }
}
