// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChildCommandTest {
    private static final Path CODE = Path.of("code.jar");

    @Test
    void startsTheJavaThatRunsThis() {
        ChildCommand command = ChildCommand.ofThisJvm();
        assertTrue(Files.isExecutable(command.folder().resolve(command.launcher())));
        assertTrue(command.folder().startsWith(System.getProperty("java.home")));
        assertTrue(command.vector(), "every JDK from 17 on has it");
    }

    @Test
    void fixesTheHeapAtWhatTheKernelTakesAndALittle() {
        List<String> words = words(List.of(), false, 513L << 20);
        assertTrue(words.contains("-Xms525m") && words.contains("-Xmx525m"));
        assertTrue(words(List.of(), false, (513L << 20) + 1).contains("-Xmx526m"));
    }

    @Test
    void writesNoFileAndNoDump() {
        assertTrue(words(List.of(), true, 1)
                .containsAll(List.of(
                        "-XX:-UsePerfData",
                        "-XX:+DisableAttachMechanism",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:+SuppressFatalErrorMessage",
                        "-XX:-HeapDumpOnOutOfMemoryError",
                        "-Xlog:disable")));
    }

    @Test
    void addsTheVectorModuleOnlyWhereItIs() {
        assertTrue(words(List.of(), true, 1).contains("jdk.incubator.vector"));
        assertFalse(words(List.of(), false, 1).contains("jdk.incubator.vector"));
    }

    @Test
    void endsWithTheClassAndNoArgument() {
        List<String> words = words(List.of("sh"), true, 1);
        assertEquals("sh", words.get(0));
        assertEquals(
                List.of("-cp", "code.jar", "org.eckid.hashing.internal.child.HashingMain"),
                words.subList(words.size() - 3, words.size()));
        assertEquals(
                List.of("-Djdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK=0"),
                words.stream().filter(word -> word.startsWith("-D")).toList());
    }

    private static List<String> words(List<String> shell, boolean vector, long bytes) {
        return new ChildCommand(Path.of("bin"), "java", shell, vector).words(CODE, bytes);
    }
}
