// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.driver;

import aQute.bnd.osgi.Jar;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.osgi.framework.Constants;

/** Packs all compiled test classes into the bundle from which tests run inside. */
final class TestsBundle {
    static final String SYMBOLIC_NAME = "org.eckid.itests.tests";

    private TestsBundle() {}

    /** The bundle's jar. It may import whatever the bundles under test export, as only a test may. */
    static InputStream of(Class<?> testClass) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        headers.putValue(Constants.BUNDLE_SYMBOLICNAME, SYMBOLIC_NAME);
        headers.putValue(Constants.BUNDLE_ACTIVATOR, TestsActivator.class.getName());
        headers.putValue(Constants.DYNAMICIMPORT_PACKAGE, "*");
        return pack(classes(testClass), manifest);
    }

    private static InputStream pack(Path folder, Manifest manifest) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Jar jar = new Jar("tests", folder.toFile())) {
            jar.setManifest(manifest);
            jar.write(out);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("cannot pack " + folder, e);
        }
        return new ByteArrayInputStream(out.toByteArray());
    }

    /** The folder with the compiled tests. */
    static Path classes(Class<?> testClass) throws IOException {
        try {
            return Path.of(testClass
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("the tests are in no folder", e);
        }
    }
}
