// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.exits;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks {@link FileReaderMain}, in a process of its own, for one file after the other. */
final class OtherReader implements AutoCloseable {
    private final Path classPath;
    private @Nullable Process process;
    private @Nullable PrintWriter questions;
    private @Nullable DataInputStream answers;

    OtherReader(Path classPath) {
        this.classPath = classPath;
    }

    /** The content of a file, which must be read to its end before the next one is opened. */
    InputStream open(Path file) throws IOException {
        if (process == null) {
            start();
        }
        if (questions == null || answers == null) {
            throw new IOException("the process that reads files has no pipes");
        }
        questions.println(file);
        questions.flush();
        return new Chunks(answers);
    }

    @SuppressFBWarnings(
            value = "COMMAND_INJECTION",
            justification =
                    "the Java of this process and the class path that the caller chose; paths go through a pipe")
    private void start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process started = new ProcessBuilder(
                        List.of(java, "-Xmx64m", "-cp", classPath.toString(), FileReaderMain.class.getName()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process = started;
        questions = new PrintWriter(started.outputWriter(StandardCharsets.UTF_8));
        answers = new DataInputStream(new BufferedInputStream(started.getInputStream()));
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process = null;
        }
    }

    /** One file: chunks with their length before them, then 0, or -1 if it could not be read. */
    private static final class Chunks extends InputStream {
        private final DataInputStream answers;
        private int left;
        private boolean ended;

        Chunks(DataInputStream answers) {
            this.answers = answers;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (left == 0 && !nextChunk()) {
                return -1;
            }
            int read = answers.read(buffer, from, Math.min(length, left));
            if (read < 0) {
                throw new IOException("the process that reads files ended");
            }
            left -= read;
            return read;
        }

        private boolean nextChunk() throws IOException {
            if (ended) {
                return false;
            }
            left = answers.readInt();
            ended = left <= 0;
            if (left < 0) {
                left = 0;
                throw new IOException("it is there, but this account can't read it");
            }
            return !ended;
        }
    }
}
