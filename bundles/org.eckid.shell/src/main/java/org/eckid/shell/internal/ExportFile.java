// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eckid.api.control.AuditSink;

/** New files with rights for their owner only; what is not complete is gone when this closes. */
final class ExportFile implements AutoCloseable {
    private final List<Path> made = new ArrayList<>();
    private final List<Writer> writers = new ArrayList<>();
    private final AuditSink sink;
    private boolean complete;

    private ExportFile(String format, Path file) throws IOException, Mistake {
        try {
            this.sink = switch (format) {
                case "jsonl" -> new JsonLines(open(file));
                case "csv" -> new Csv(open(file), open(Path.of(file + ".persons.csv")));
                default -> throw new Mistake("\"" + format + "\" is neither jsonl nor csv");
            };
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    static ExportFile of(String format, Path file) throws IOException, Mistake {
        return new ExportFile(format, file);
    }

    private Writer open(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        var channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly);
        made.add(file);
        Writer writer =
                new BufferedWriter(new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8));
        writers.add(writer);
        return writer;
    }

    AuditSink sink() {
        return sink;
    }

    /** All was written. */
    void complete() throws IOException {
        for (Writer writer : writers) {
            writer.flush();
        }
        complete = true;
    }

    @Override
    public void close() throws IOException {
        for (Writer writer : writers) {
            writer.close();
        }
        if (!complete) {
            for (Path file : made) {
                Files.deleteIfExists(file);
            }
        }
    }
}
