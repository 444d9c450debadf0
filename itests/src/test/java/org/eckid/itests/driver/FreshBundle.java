// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.driver;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/**
 * A bundle that a test builds while it runs, as a vendor would build one: by bnd, with component descriptions and
 * import ranges from the compiled classes.
 */
public final class FreshBundle {
    private final Map<String, String> instructions = new HashMap<>();

    private FreshBundle(String symbolicName, String version) {
        instructions.put("Bundle-SymbolicName", symbolicName);
        instructions.put("Bundle-Version", version);
        instructions.put("Import-Package", "!org.jspecify.annotations, *");
    }

    /** Begins a bundle under any name: a listed connector's, or nobody's. */
    public static FreshBundle named(String symbolicName) {
        return new FreshBundle(symbolicName, "1.0.0");
    }

    /** The same bundle as a later version, to update to. */
    public FreshBundle withVersion(String version) {
        return with("Bundle-Version", version);
    }

    /** Adds the package of this test class, with all its classes. Give each test bundle a package of its own. */
    public FreshBundle holdingPackageOf(Class<?> anyClass) {
        return with("-privatepackage", anyClass.getPackageName());
    }

    /** Adds a header, or any other bnd instruction. */
    public FreshBundle with(String instruction, String value) {
        instructions.put(instruction, value);
        return this;
    }

    /** Builds, installs and starts it. */
    public Bundle startIn(BundleContext context) throws BundleException, IOException {
        Bundle bundle = installIn(context);
        bundle.start();
        return bundle;
    }

    /** Builds and installs it. */
    public Bundle installIn(BundleContext context) throws BundleException, IOException {
        return context.installBundle(
                "fresh:" + instructions.get("Bundle-SymbolicName") + "/" + instructions.get("Bundle-Version"), jar());
    }

    /** The built jar, for {@link Bundle#update(InputStream)} for instance. */
    public InputStream jar() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Builder builder = new Builder()) {
            instructions.forEach(builder::setProperty);
            builder.setClasspath(classPath());
            Jar jar = builder.build();
            if (!builder.isOk()) {
                throw new IOException("bnd cannot build it: " + builder.getErrors() + builder.getWarnings());
            }
            jar.write(out);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("bnd cannot build it", e);
        }
        return new ByteArrayInputStream(out.toByteArray());
    }

    /** The compiled tests, and the jars whose package versions decide the import ranges. */
    private static File[] classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(FreshBundle::isCompiledAgainst)
                .map(Path::toFile)
                .filter(File::exists)
                .toArray(File[]::new);
    }

    private static boolean isCompiledAgainst(Path entry) {
        String name = String.valueOf(entry.getFileName());
        return name.equals("test-classes")
                || List.of("org.eckid.", "org.osgi.").stream().anyMatch(name::startsWith);
    }
}
