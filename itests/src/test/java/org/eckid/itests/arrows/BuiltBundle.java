// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.arrows;

import aQute.bnd.header.Parameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;

/**
 * What a built bundle says about itself.
 *
 * @param name its symbolic name
 * @param headers all headers of its manifest
 */
record BuiltBundle(String name, Map<String, String> headers) {

    static BuiltBundle of(Map<String, String> headers) {
        String name = new Parameters(headers.getOrDefault(Constants.BUNDLE_SYMBOLICNAME, ""))
                .keySet().stream().findFirst().orElseThrow(() -> new IllegalArgumentException("no bundle"));
        return new BuiltBundle(name, Map.copyOf(headers));
    }

    static BuiltBundle read(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return of(headers(file.getManifest()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + jar, e);
        }
    }

    private static Map<String, String> headers(Manifest manifest) {
        return manifest.getMainAttributes().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), entry -> entry.getValue()
                        .toString()));
    }

    /** Imported packages with their attributes and directives. */
    Parameters imports() {
        return new Parameters(headers.getOrDefault(Constants.IMPORT_PACKAGE, ""));
    }

    /** Exported packages with their attributes and directives. */
    Parameters exports() {
        return new Parameters(headers.getOrDefault(Constants.EXPORT_PACKAGE, ""));
    }

    @Nullable
    String header(String header) {
        return headers.get(header);
    }
}
