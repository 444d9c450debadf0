// SPDX-License-Identifier: Apache-2.0
package org.eckid.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One parser in a JVM of its own under Jazzer, which follows the branches that an input takes and varies what is new. */
final class FuzzingProcess {
    private static final Path SEEDS = Path.of("src/test/resources/seeds").toAbsolutePath();
    private static final Path WORK = Path.of("target/fuzz").toAbsolutePath();
    /** Far more than any parser needs; without a bound a leak would not be seen. */
    private static final String HEAP = "-Xmx160m";

    /** How much memory the process had at most, told in the line in which the fuzzer ends. */
    private static final Pattern PEAK = Pattern.compile("DONE .* rss: (\\d+)Mb");

    private static final int HANG_SECONDS = 20;

    private final Parser parser;
    private final Path folder;

    FuzzingProcess(Parser parser) {
        this.parser = parser;
        this.folder = WORK.resolve(parser.folder());
    }

    /** Everything that it said; findings are in {@link #folder}. */
    Path log() {
        return folder.resolve("log.txt");
    }

    /** Where findings are kept, to become seeds. */
    Path folder() {
        return folder;
    }

    /** Runs it; its exit status. */
    int run(int inputs, long seed, long longestMinutes) throws IOException, InterruptedException {
        clear(folder);
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Process process = new ProcessBuilder(command(corpus, inputs, seed))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        try {
            return process.waitFor(longestMinutes, TimeUnit.MINUTES) ? process.exitValue() : -1;
        } finally {
            process.destroyForcibly();
        }
    }

    Properties figures() throws IOException {
        return Figures.read(figuresFile());
    }

    /** In MiB. */
    String peakMemory() throws IOException {
        Matcher peak = PEAK.matcher(Files.readString(log(), StandardCharsets.ISO_8859_1));
        return peak.find() ? peak.group(1) : "?";
    }

    /** What a former run left would make this one another than its seed says. */
    private static void clear(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> left = Files.walk(folder)) {
                for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private Path figuresFile() {
        return folder.resolve("figures.properties");
    }

    private List<String> command(Path corpus, int inputs, long seed) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+EnableDynamicAgentLoading",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Entry.class.getName(),
                "--target_args=" + parser.name() + " " + figuresFile(),
                "--instrumentation_includes=org.eckid.**" + File.pathSeparator + "org.apache.hc.core5.http.impl.io.**",
                // One parser has a server of its own on loopback; the others open nothing.
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery",
                "-runs=" + inputs,
                "-seed=" + seed,
                "-max_len=" + parser.longest(),
                "-len_control=0",
                "-timeout=" + HANG_SECONDS,
                "-rss_limit_mb=1536",
                "-dict=" + SEEDS.resolve("words.dict"),
                "-artifact_prefix=" + folder + File.separator,
                corpus.toString(),
                SEEDS.resolve(parser.folder()).toString());
    }
}
