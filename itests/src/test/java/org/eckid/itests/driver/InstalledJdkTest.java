// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledJdkTest {

    @Test
    void readsTheVersionFromTheReleaseFile(@TempDir Path home) throws IOException {
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Someone\"\nJAVA_VERSION=\"25.0.3\"\n");
        assertEquals(Optional.of(new InstalledJdk(home, 25)), InstalledJdk.read(home));
    }

    @Test
    void passesOverAFolderThatIsNoJdk(@TempDir Path home) {
        assertEquals(Optional.empty(), InstalledJdk.read(home));
    }

    @Test
    void findsAtLeastTheJdkThatRunsUs() {
        assertTrue(InstalledJdk.newest().orElseThrow().feature() >= 17);
    }
}
