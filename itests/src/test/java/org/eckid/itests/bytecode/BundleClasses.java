// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.bytecode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;

/** All uses in all classes of a bundle, those of embedded jars too. */
final class BundleClasses {
    private BundleClasses() {}

    static List<Use> uses(Path jar) {
        List<Use> uses = new ArrayList<>();
        try (InputStream file = Files.newInputStream(jar)) {
            collect(file, uses);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + jar, e);
        }
        return uses;
    }

    private static void collect(InputStream jar, List<Use> uses) throws IOException {
        JarInputStream entries = new JarInputStream(jar);
        for (JarEntry entry = entries.getNextJarEntry(); entry != null; entry = entries.getNextJarEntry()) {
            if (entry.getName().endsWith(".jar")) {
                collect(new ByteArrayInputStream(entries.readAllBytes()), uses);
            } else if (isClass(entry.getName())) {
                uses.addAll(Uses.in(entries.readAllBytes()));
            }
        }
    }

    private static boolean isClass(String name) {
        return name.endsWith(".class") && !name.endsWith("module-info.class");
    }
}
