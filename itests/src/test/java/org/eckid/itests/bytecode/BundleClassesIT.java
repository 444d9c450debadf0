// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.eckid.itests.driver.BundleFiles;
import org.junit.jupiter.api.Test;

/** Reads every class of every bundle that this build made. */
class BundleClassesIT {
    private static final List<Use> ALL = BundleFiles.ours().stream()
            .flatMap(jar -> BundleClasses.uses(jar).stream())
            .toList();

    @Test
    void onlyListedClassesOpenASecret() {
        assertEquals(List.of(), SecretReaders.unknown(SecretReaders.ALLOWED, ALL));
    }

    @Test
    void everyListedClassStillOpensOne() {
        assertEquals(new TreeSet<>(SecretReaders.ALLOWED), new TreeSet<>(readers()));
    }

    private static List<String> readers() {
        return SecretReaders.unknown(Set.of(), ALL);
    }

    /** If the reader is renamed, the checks above would find nothing and say nothing. */
    @Test
    void theReaderHasTheNameThatIsLookedFor() throws IOException {
        try (JarFile api = new JarFile(BundleFiles.ours("org.eckid.api").toFile())) {
            JarEntry entry = api.getJarEntry(SecretReaders.SECRET.replace('.', '/') + ".class");
            byte[] secret = api.getInputStream(entry).readAllBytes();
            assertTrue(Uses.methods(secret).contains(SecretReaders.READER));
        }
    }

    @Test
    void onlyTheNummervoorzieningBundleOpensConnections() {
        for (Path jar : BundleFiles.ours()) {
            String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
            if (!Connections.EXEMPT.contains(name)) {
                assertEquals(List.of(), Connections.opened(BundleClasses.uses(jar)), name);
            }
        }
    }
}
