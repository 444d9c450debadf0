// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;

/**
 * The file behind an H2 address, looked at without H2. H2 itself takes an empty file, or one that was cut off near its
 * start, for a new database, and goes on with nothing. So a store is made under another name and gets its own when it is
 * whole: then a file that is there and holds no store was damaged, also when the process was killed while it made one.
 *
 * @param url with which H2 is asked for it
 * @param path of the file
 */
record H2File(String url, Path path) {
    private static final Pattern ADDRESS = Pattern.compile("(jdbc:h2:file:)(?:retry:)?([^;]+)(.*)");
    private static final int BLOCK = 4096;
    private static final Pattern HEADER = Pattern.compile("^H:2,[^\n]*\n");
    private static final Pattern CLOSED_WELL = Pattern.compile(",block:([0-9a-f]{1,12}),.*,clean:1,");

    /** The file of this address; empty for databases in memory, on a server, or on a file system of H2's own. */
    static Optional<H2File> of(String url) {
        Matcher address = ADDRESS.matcher(url);
        if (!address.matches() || address.group(2).matches("[a-zA-Z0-9]{2,}:.*")) {
            return Optional.empty();
        }
        String name = address.group(2).replaceFirst("^~(?=[/\\\\])", Matcher.quoteReplacement(home()));
        return Optional.of(new H2File(url, Path.of(name + ".mv.db").toAbsolutePath()));
    }

    private static String home() {
        return System.getProperty("user.home", "");
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** Where a new store is made: a file that no one else looks at. What is left of an earlier try goes. */
    String draftUrl() throws IOException {
        Files.deleteIfExists(draft());
        return ADDRESS.matcher(url).replaceFirst("$1retry:$2-new$3");
    }

    /** Gives the new store, which H2 has closed, its own name; on the disk too, before anything is kept in it. */
    void publish() throws IOException {
        force(draft(), StandardOpenOption.WRITE);
        Files.move(draft(), path, StandardCopyOption.ATOMIC_MOVE);
        Path folder = path.getParent();
        if (folder != null
                && folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            force(folder, StandardOpenOption.READ);
        }
    }

    private static void force(Path file, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(file, how)) {
            channel.force(true);
        }
    }

    private Path draft() {
        String name = path.toString();
        return Path.of(name.substring(0, name.length() - ".mv.db".length()) + "-new.mv.db");
    }

    /**
     * Refuses a file that H2 would take for another or a new one. Nothing is written.
     *
     * @throws EckIdException {@code STORE_DAMAGED}
     */
    void refuseDamaged() throws IOException, EckIdException {
        if (Files.size(path) == 0) {
            throw damaged("is empty");
        }
        if (url.toUpperCase(Locale.ROOT).contains(";CIPHER=")) {
            return;
        }
        String header = header().orElseThrow(() -> damaged("is no H2 database"));
        Matcher closedWell = CLOSED_WELL.matcher(header);
        long needed = closedWell.find() ? Long.parseLong(closedWell.group(1), 16) + 1 : 3;
        if (Files.size(path) < needed * BLOCK) {
            throw damaged("was cut off");
        }
    }

    /** H2 writes it twice, at the start of the first and of the second block. */
    private Optional<String> header() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Stream.of(in.readNBytes(BLOCK), in.readNBytes(BLOCK))
                    .map(block -> HEADER.matcher(new String(block, StandardCharsets.ISO_8859_1)))
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .findFirst();
        }
    }

    private EckIdException damaged(String how) {
        return new EckIdException(
                Reason.STORE_DAMAGED,
                "can't open the store: the file " + path + " " + how + "; restore a backup. Nothing was touched");
    }
}
