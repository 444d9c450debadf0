// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.exits;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.eckid.kit.search.Output;

/** Files as anyone with access to the disk sees them: databases, logs, caches, settings, keys, temporary files. */
public final class FileTree {
    private final List<Path> roots;

    private FileTree(Collection<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /** Every file below these folders, and these files. Those that do not exist at the moment of looking are left out. */
    public static FileTree of(Path... foldersAndFiles) {
        return new FileTree(Arrays.asList(foldersAndFiles));
    }

    /** As this one and some more. */
    public FileTree and(Collection<Path> foldersAndFiles) {
        List<Path> all = new ArrayList<>(roots);
        all.addAll(foldersAndFiles);
        return new FileTree(all);
    }

    /**
     * Read by this process: right for the files of another process. On Unix a process that closes a file gives up its
     * locks on it, whoever took them: for a host in this process use {@link #readBy}.
     */
    public Stream<Output> outputs() {
        return files().map(file -> new Output(file.toString(), () -> open(file)));
    }

    /** Temporary files and old logs may go while others are read. */
    private static InputStream open(Path file) throws IOException {
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            return InputStream.nullInputStream();
        }
    }

    /**
     * Read by a process of its own, for a host in this process.
     *
     * @param classPath the jar or folder that holds this package, for that process
     */
    public Stream<Output> readBy(Path classPath) {
        OtherReader reader = new OtherReader(classPath);
        return files().map(file -> new Output(file.toString(), () -> reader.open(file)))
                .onClose(reader::close);
    }

    private Stream<Path> files() {
        return roots.stream()
                .filter(Files::exists)
                .flatMap(FileTree::below)
                .map(each -> each.toAbsolutePath().normalize())
                .distinct();
    }

    private static Stream<Path> below(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("the files of " + root + " can't be listed", e);
        }
    }
}
