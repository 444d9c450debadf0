// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.Test;

/** The commands as Gogo itself finds and calls them. */
class GogoTest {
    private final FakeControls controls = new FakeControls();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void callsEveryKindOfCommand() throws Exception {
        assertTrue(says("eckid:boards").startsWith("BOARD"));
        assertTrue(says("eckid:board 41123").startsWith("board"));
        assertEquals("Board 41123: activated (recorded for beheer)", says("eckid:activate 41123"));
        assertEquals(
                "Board 41123: agreement signed on 2026-09-03 by J. de Vries (recorded for A. Jansen)",
                says("eckid:signed 41123 2026-09-03 J. de Vries -u 'A. Jansen'"));
        assertEquals(
                "Board 41123: school 19HY00: supplier uitgever-1 allowed from 2026-09-07 (recorded for beheer)",
                says("eckid:allow 41123 19HY00 uitgever-1 2026-09-07"));
        assertTrue(says("eckid:help").startsWith("COMMAND"));
        assertTrue(says("eckid:help allow").contains("Example: eckid:allow 41123 19HY00 uitgever-1"));
        assertTrue(says("eckid:help nonsense").startsWith("eckid:help: there is no command \"nonsense\""));
    }

    @Test
    void showsTheProgressOfAnEnrolmentInTheSession() throws Exception {
        controls.run.complete(FakeControls.progress(4, 4, 0));

        assertEquals("Board 41123: 4 of 4 persons have an id, 0 wait, 0 failed", says("eckid:enrol 41123"));
        assertTrue(shown().startsWith("[####"), "elsewhere: lines");

        bytes.reset();
        says("eckid.bar = on; eckid:enrol 41123");
        assertTrue(shown().startsWith("\r[####"), "on a terminal: one line, written over");
    }

    @Test
    void hasAMethodForEachCommandAndTheReadmeNamesThemAll() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        for (Command command : Command.values()) {
            String row = "| `" + command.synopsis().replace("|", "\\|") + "` | " + command.purpose() + " |";
            assertTrue(readme.contains(row), row);
            assertTrue(
                    Arrays.stream(commands())
                            .flatMap(c -> Arrays.stream(c.getClass().getMethods()))
                            .anyMatch(m -> m.getName().equals(name(command))),
                    command.full());
        }
    }

    private String says(String line) throws Exception {
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        ThreadIOImpl threadIo = new ThreadIOImpl();
        threadIo.start();
        CommandProcessorImpl gogo = new CommandProcessorImpl(threadIo);
        try {
            for (Object commands : commands()) {
                for (Command command : Command.values()) {
                    if (Arrays.stream(commands.getClass().getDeclaredMethods())
                            .anyMatch(m -> m.getName().equals(name(command)))) {
                        gogo.addCommand("eckid", commands, name(command));
                    }
                }
            }
            try (CommandSession session = gogo.createSession(new ByteArrayInputStream(new byte[0]), out, out)) {
                return String.valueOf(session.execute(line));
            }
        } finally {
            gogo.stop();
            threadIo.stop();
        }
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private Object[] commands() {
        Desk desk = OverviewCommandsTest.DESK;
        return new Object[] {
            new OverviewCommands(controls, desk),
            new BoardCommands(controls, desk),
            new ErasureCommands(controls, desk),
            new SchoolCommands(controls, desk),
            new AuditCommands(new AuditCommandsTest.Answers(), desk),
            new EnrolCommand(controls, desk),
            new HelpCommand()
        };
    }

    private static String name(Command command) {
        return command.name().toLowerCase(Locale.ROOT);
    }
}
