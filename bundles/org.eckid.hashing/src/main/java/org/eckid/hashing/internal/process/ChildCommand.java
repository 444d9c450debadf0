// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.process;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import java.io.File;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eckid.hashing.internal.child.HashingMain;

/**
 * The command line of a hashing process. All users of the machine can read it: it holds no secret and nothing of a person.
 *
 * @param folder where the launcher is
 * @param launcher its name
 * @param shell a POSIX shell, empty where there is none
 * @param vector whether the JDK has the Vector API
 */
public record ChildCommand(Path folder, String launcher, List<String> shell, boolean vector) {
    private static final String VECTOR = "jdk.incubator.vector";

    /** What the heap holds beside the kernel's memory, in MiB. JDK 17 and 25 manage with 3, of which 2 are young. */
    private static final int REST_OF_HEAP_MIB = HashingMain.YOUNG_MIB + 4;

    private static final long MIB = 1024L * 1024;

    /**
     * What a command line can't say: no core dump at all, and if there is one all the same none of the heap; out of memory
     * means this process and not its host; a tenth of a processor that others want too. Not less: with nice 19 a busy machine
     * let it take a quarter of a minute to start. Each step may fail, then it is left out.
     */
    private static final String FIRST = """
            { ulimit -c 0
            echo 0 > /proc/self/coredump_filter
            echo 1000 > /proc/self/oom_score_adj
            unset PWD OLDPWD SHLVL
            } 2> /dev/null
            command -v nice > /dev/null 2>&1 && exec nice -n 10 "$@"
            exec "$@"
            """;

    /** Of the JVM that runs this. */
    @SuppressFBWarnings(
            value = "DMI_HARDCODED_ABSOLUTE_FILENAME",
            justification =
                    "the one path that POSIX systems have in common; without it the process starts all the same")
    public static ChildCommand ofThisJvm() {
        boolean windows = File.separatorChar == '\\';
        Path sh = Path.of("/bin/sh");
        return new ChildCommand(
                Path.of(System.getProperty("java.home"), "bin"),
                windows ? "java.exe" : "java",
                !windows && Files.isExecutable(sh) ? List.of(sh.toString(), "-c", FIRST, "sh") : List.of(),
                ModuleFinder.ofSystem().find(VECTOR).isPresent());
    }

    /**
     * All words.
     *
     * @param kernelBytes what the kernel takes: the heap is that, and a little
     */
    List<String> words(Path classPath, long kernelBytes) {
        List<String> words = new ArrayList<>(shell);
        words.add(folder.resolve(launcher).toString());
        // Options differ between JVMs; one that is missing must not keep the process from starting.
        words.add("-XX:+IgnoreUnrecognizedVMOptions");
        if (vector) {
            words.addAll(List.of("--add-modules", VECTOR));
        }
        words.addAll(memory((kernelBytes + MIB - 1) / MIB + REST_OF_HEAP_MIB));
        words.addAll(silence());
        words.addAll(List.of("-cp", classPath.toString(), HashingMain.class.getName()));
        return words;
    }

    private static List<String> memory(long heapMib) {
        return List.of(
                "-Xms" + heapMib + "m",
                "-Xmx" + heapMib + "m",
                "-Xmn" + HashingMain.YOUNG_MIB + "m",
                "-Xss512k",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:+UseSerialGC",
                "-XX:+UseTransparentHugePages",
                "-XX:ObjectAlignmentInBytes=64", // a line of the processor's cache, for the kernels' rows
                // The kernels' places follow from the cost alone; tests run them with this check on.
                "-Djdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK=0",
                "-XX:+ExitOnOutOfMemoryError");
    }

    /** No file, no dump, no door for tools, and nothing on standard output but frames. */
    private static List<String> silence() {
        return List.of(
                "-Xlog:disable",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+SuppressFatalErrorMessage",
                "-XX:-HeapDumpOnOutOfMemoryError");
    }
}
