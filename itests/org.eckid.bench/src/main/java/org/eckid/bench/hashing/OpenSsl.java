// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.hashing;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eckid.hashing.internal.kernel.Cost;

/**
 * OpenSSL's scrypt, through {@code hashlib} of a Python process that is started once and then asked line by line: what
 * is measured is the hash and a pipe's round trip of some microseconds, no start-up.
 */
final class OpenSsl implements AutoCloseable {
    private static final String PROGRAM = """
            import hashlib, ssl, sys
            n, r, p, size = map(int, sys.argv[1:])
            print(ssl.OPENSSL_VERSION, flush=True)
            for line in sys.stdin:
                text, salt = map(bytes.fromhex, line.split())
                print(hashlib.scrypt(text, salt=salt, n=n, r=r, p=p, dklen=size, maxmem=1 << 30).hex(), flush=True)
            """;

    private static final Cost COST = Cost.ECK_ID;

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
    static Optional<OpenSsl> start() {
        try {
            return Optional.of(new OpenSsl(command().start()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @SuppressFBWarnings(value = "COMMAND_INJECTION", justification = "every word of the command is a constant")
    private static ProcessBuilder command() {
        List<String> command = new ArrayList<>(List.of("python3", "-c", PROGRAM));
        IntStream.of(COST.n(), COST.r(), COST.p(), COST.length())
                .mapToObj(Integer::toString)
                .forEach(command::add);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
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
