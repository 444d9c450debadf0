// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.process;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * A jar with the packages that a process needs, in the bundle's own storage: the bundle itself may be anywhere, even
 * in memory. Written once for each content, so that a new version never writes into a jar that an old process has open.
 */
public final class BundleCode implements ChildCode {
    /** Each with what is below it. */
    private static final List<String> PACKAGES =
            List.of("org/eckid/hashing/internal/child", "org/eckid/hashing/internal/kernel");

    private final BundleContext context;

    /** Of the bundle that has this context. */
    public BundleCode(BundleContext context) {
        this.context = context;
    }

    @Override
    public synchronized Path classPath() throws IOException {
        try {
            byte[] jar = jar(context.getBundle());
            CRC32 sum = new CRC32();
            sum.update(jar);
            String name = "process-" + HexFormat.of().toHexDigits((int) sum.getValue()) + ".jar";
            File storage = context.getDataFile("");
            if (storage == null) {
                throw new IOException("the framework gives bundles no storage");
            }
            Path folder = storage.toPath().toAbsolutePath();
            write(jar, folder, folder.resolve(name));
            return folder.resolve(name);
        } catch (IllegalStateException e) {
            throw new IOException("the bundle stops", e);
        }
    }

    private static void write(byte[] jar, Path folder, Path file) throws IOException {
        if (Files.exists(file) && Arrays.equals(jar, Files.readAllBytes(file))) {
            return;
        }
        // A file that is made this way is its owner's only, where the system knows owners.
        Path made = Files.createTempFile(folder, "process-", ".tmp");
        try {
            Files.write(made, jar);
            Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private static byte[] jar(Bundle bundle) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String folder : PACKAGES) {
                for (String name : classes(bundle, folder)) {
                    add(zip, name);
                }
            }
        }
        return bytes.toByteArray();
    }

    /** The URLs are looked at and not opened: nothing in this bundle opens any. */
    private static List<String> classes(Bundle bundle, String folder) throws IOException {
        Enumeration<URL> found = bundle.findEntries(folder, "*.class", true);
        if (found == null) {
            throw new IOException("the bundle has no classes under " + folder);
        }
        return Collections.list(found).stream()
                .map(url -> url.getPath().substring(url.getPath().indexOf(folder)))
                .sorted()
                .toList();
    }

    private static void add(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        try (InputStream in = BundleCode.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IOException("the bundle does not give " + name);
            }
            in.transferTo(zip);
        }
        zip.closeEntry();
    }
}
