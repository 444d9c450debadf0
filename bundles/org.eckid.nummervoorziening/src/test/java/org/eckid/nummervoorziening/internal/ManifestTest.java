// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reads what bnd made, which is what goes into the jar byte for byte. */
class ManifestTest {
    private static final Path CLASSES = Path.of("target", "classes");
    private static final Pattern ALLOWED =
            Pattern.compile("java\\..*|javax\\..*|jdk\\.net|org\\.ietf\\.jgss|org\\.osgi\\..*|org\\.bouncycastle\\..*"
                    + "|org\\.eckid\\.(api|spi)(\\..*)?");

    @Test
    void importsOnlyTheJdkOsgiBouncyCastleAndOurOwnApi() throws Exception {
        List<String> imported = packages(String.valueOf(main().getValue("Import-Package")));
        assertTrue(imported.contains("org.eckid.spi.source"));
        assertEquals(
                List.of(),
                imported.stream()
                        .filter(name -> !ALLOWED.matcher(name).matches())
                        .toList());
    }

    @Test
    void exportsNothingAndResolvesNothingLate() throws Exception {
        assertNull(main().getValue("Export-Package"));
        assertNull(main().getValue("DynamicImport-Package"));
        assertTrue(!String.valueOf(main().getValue("Import-Package")).contains("resolution"));
    }

    @Test
    void carriesHttpClientAndALoggingApiThatLeadsNowhere() throws Exception {
        String[] expected = {
            ".",
            "lib/httpclient5.jar",
            "lib/httpcore5.jar",
            "lib/httpcore5-h2.jar",
            "lib/slf4j-api.jar",
            "lib/slf4j-nop.jar"
        };
        assertEquals(String.join(",", expected), String.valueOf(main().getValue("Bundle-ClassPath")));
        for (String jar : Arrays.asList(expected).subList(1, expected.length)) {
            assertTrue(Files.size(CLASSES.resolve(jar)) > 0, jar);
        }
        assertEquals(List.of("org.slf4j.nop.NOPServiceProvider"), providers());
    }

    /** All that the nested jars offer as an slf4j provider. */
    private static List<String> providers() throws IOException {
        List<String> providers = new ArrayList<>();
        try (var jars = Files.newDirectoryStream(CLASSES.resolve("lib"), "*.jar")) {
            for (Path path : jars) {
                try (JarFile jar = new JarFile(path.toFile())) {
                    var services = jar.getEntry("META-INF/services/org.slf4j.spi.SLF4JServiceProvider");
                    if (services != null) {
                        providers.add(new String(jar.getInputStream(services).readAllBytes(), StandardCharsets.UTF_8)
                                .strip());
                    }
                }
            }
        }
        return providers;
    }

    private static Attributes main() throws IOException {
        try (InputStream in = Files.newInputStream(CLASSES.resolve("META-INF/MANIFEST.MF"))) {
            return new Manifest(in).getMainAttributes();
        }
    }

    private static List<String> packages(String header) {
        return Arrays.stream(header.replaceAll("\"[^\"]*\"", "").split(",", -1))
                .map(clause -> clause.replaceAll(";.*", ""))
                .toList();
    }
}
