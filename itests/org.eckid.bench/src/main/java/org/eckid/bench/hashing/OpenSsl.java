// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.hashing;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * OpenSSL's scrypt, through {@code hashlib} of a Python process that is started once and then asked line by line: what
 * is measured is the hash and a pipe's round trip of some microseconds, no start-up.
 */
final class OpenSsl implements AutoCloseable {
    private static final String PROGRAM =
            """
            import hashlib, ssl, sys
            print(ssl.OPENSSL_VERSION, flush=True)
            for line in sys.stdin:
                text, salt = (bytes.fromhex(word) for word in line.split())
                print(hashlib.scrypt(text, salt=salt, n=%d, r=%d, p=%d, dklen=%d, maxmem=1 << 30).hex(), flush=True)
            """
                    .formatted(Cost.N, Cost.R, Cost.P, Cost.BYTES);

    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter questions;
    private final String version;

    private OpenSsl(Process process) throws IOException {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.US_ASCII);
        this.questions = process.outputWriter(StandardCharsets.US_ASCII);
        this.version = answer();
    }

    /** A process that runs, or nothing where there is no Python with an OpenSSL. */
    @SuppressFBWarnings(value = "COMMAND_INJECTION", justification = "every word of the command is a constant")
    static Optional<OpenSsl> start() {
        try {
            return Optional.of(new OpenSsl(new ProcessBuilder("python3", "-c", PROGRAM)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    String version() {
        return version;
    }

    byte[] hash(byte[] text, byte[] salt) throws IOException {
        questions.write(HexFormat.of().formatHex(text) + " " + HexFormat.of().formatHex(salt) + "\n");
        questions.flush();
        return HexFormat.of().parseHex(answer());
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("the Python process has ended");
        }
        return line;
    }

    /** Ends the process; it has nothing to finish. */
    @Override
    public void close() throws IOException {
        questions.close();
        process.destroy();
    }
}
