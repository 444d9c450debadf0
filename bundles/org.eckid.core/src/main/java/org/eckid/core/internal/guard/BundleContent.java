// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.guard;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.osgi.framework.Bundle;

/**
 * The files of a bundle as the framework has them, which are those that its classes are loaded from. Fragments are left out.
 * Where the bundle came from is of no use: that file may have been replaced since.
 */
final class BundleContent {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String SIGNATURE_FILES = "META-INF/([^/]+\\.(SF|RSA|DSA|EC)|SIG-[^/]*)";

    private final Bundle bundle;
    private final List<String> paths;

    private BundleContent(Bundle bundle, List<String> paths) {
        this.bundle = bundle;
        this.paths = paths;
    }

    static BundleContent of(Bundle bundle) {
        List<String> paths = new ArrayList<>();
        collect(bundle, "/", paths);
        paths.sort(Comparator.comparing(BundleContent::rank).thenComparing(Comparator.naturalOrder()));
        return new BundleContent(bundle, paths);
    }

    private static void collect(Bundle bundle, String folder, List<String> into) {
        Enumeration<String> found = bundle.getEntryPaths(folder);
        for (String path : found == null ? List.<String>of() : Collections.list(found)) {
            if (path.endsWith("/")) {
                collect(bundle, path, into);
            } else {
                into.add(path);
            }
        }
    }

    /** A signed jar is read from its start: the manifest, what signs it, the rest. */
    private static int rank(String path) {
        if (path.equalsIgnoreCase(MANIFEST)) {
            return 0;
        }
        return isOfSignature(path) ? 1 : 2;
    }

    /** Whether this file is a part of a signature, which no signature covers. */
    static boolean isOfSignature(String path) {
        return path.equalsIgnoreCase(MANIFEST) || signs(path);
    }

    private static boolean signs(String path) {
        return path.toUpperCase(Locale.ROOT).matches(SIGNATURE_FILES);
    }

    /** Whether somebody signed it, well or badly. */
    boolean holdsSignature() {
        return paths.stream().anyMatch(BundleContent::signs);
    }

    /** All of it as one jar. */
    byte[] asJar() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream jar = new ZipOutputStream(out)) {
            jar.setLevel(1);
            for (String path : paths) {
                jar.putNextEntry(new ZipEntry(path));
                copy(path, jar);
            }
        }
        return out.toByteArray();
    }

    @SuppressFBWarnings(
            value = "URLCONNECTION_SSRF_FD",
            justification = "The URL is the framework's own, of a file in an installed bundle; it leads nowhere else.")
    private void copy(String path, ZipOutputStream jar) throws IOException {
        URL url = bundle.getEntry(path);
        if (url == null) {
            throw new IOException(path + " is listed in the bundle and can't be read");
        }
        try (InputStream in = url.openStream()) {
            in.transferTo(jar);
        }
    }
}
