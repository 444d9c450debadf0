// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.search;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Searches a content and, when it is a zip, jar or gzip file, what is packed in it, archives in archives too. */
final class Unpacking {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] GZIP = {0x1f, (byte) 0x8b, 8};
    private static final int DEEPEST = 5;
    private static final int MOST_PACKED = 256 << 20;
    private static final long MOST_UNPACKED = 4L << 30;

    private final Needles needles;
    private final BiConsumer<String, Set<Match>> found;
    private long bytes;

    Unpacking(Needles needles, BiConsumer<String, Set<Match>> found) {
        this.needles = needles;
        this.found = found;
    }

    /**
     * Reads to the end.
     *
     * @return how many bytes were looked at, packed and unpacked
     */
    long search(String place, InputStream content) throws IOException {
        search(place, content, 0);
        return bytes;
    }

    private void search(String place, InputStream content, int depth) throws IOException {
        BufferedInputStream begun = new BufferedInputStream(new Counted(content));
        byte[] magic = peek(begun);
        if (depth <= DEEPEST && (begins(magic, ZIP) || begins(magic, GZIP))) {
            byte[] packed = begun.readNBytes(MOST_PACKED + 1);
            if (packed.length > MOST_PACKED) {
                throw new IOException("it is an archive of more than " + MOST_PACKED + " bytes");
            }
            look(place, new ByteArrayInputStream(packed));
            unpack(place, packed, depth);
        } else {
            look(place, begun);
        }
    }

    private void look(String place, InputStream content) throws IOException {
        Set<Match> matches = needles.in(content);
        if (!matches.isEmpty()) {
            found.accept(place, matches);
        }
    }

    private void unpack(String place, byte[] packed, int depth) throws IOException {
        if (begins(packed, GZIP)) {
            try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                search(place + "!", content, depth + 1);
            }
            return;
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            int number = 1;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                search(place + "!" + name(entry, number++), zip, depth + 1);
            }
        }
    }

    /** What was found in the name was found in the archive as it is; here it only must not be repeated. */
    private String name(ZipEntry entry, int number) throws IOException {
        byte[] name = entry.getName().getBytes(StandardCharsets.UTF_8);
        return needles.in(new ByteArrayInputStream(name)).isEmpty() ? entry.getName() : "entry " + number;
    }

    private static byte[] peek(BufferedInputStream content) throws IOException {
        content.mark(ZIP.length);
        byte[] magic = content.readNBytes(ZIP.length);
        content.reset();
        return magic;
    }

    private static boolean begins(byte[] content, byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }

    /** Ends what would unpack for ever. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream content) {
            super(content);
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            bytes += Math.max(0, read);
            if (bytes > MOST_UNPACKED) {
                throw new IOException("it unpacks to more than " + MOST_UNPACKED + " bytes");
            }
            return read;
        }
    }
}
