// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A bundle made of compiled classes while a test runs. */
final class TestBundle {
    private final Attributes headers;
    private final Manifest manifest = new Manifest();
    private final List<Class<?>> packages = new ArrayList<>();

    TestBundle(String symbolicName) {
        headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", symbolicName);
    }

    /** The package of this activator goes in, and is started by it. */
    TestBundle startedBy(Class<?> activator) {
        headers.putValue("Bundle-Activator", activator.getName());
        return holding(activator);
    }

    /** The package of this class goes in. */
    TestBundle holding(Class<?> anyClass) {
        packages.add(anyClass);
        return this;
    }

    TestBundle importing(String... names) {
        headers.putValue("Import-Package", String.join(",", names));
        return this;
    }

    /** Writes the jar. */
    Path writtenTo(Path folder) throws IOException {
        Path jar = folder.resolve(headers.getValue("Bundle-SymbolicName") + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (Class<?> each : packages) {
                pack(each, out);
            }
        }
        return jar;
    }

    private static void pack(Class<?> each, JarOutputStream out) throws IOException {
        Path classes =
                Path.of(each.getProtectionDomain().getCodeSource().getLocation().getPath());
        Path folder = classes.resolve(each.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> {
                try {
                    out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                    Files.copy(file, out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
