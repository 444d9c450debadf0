// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import java.io.PrintStream;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.felix.service.command.CommandSession;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.control.BoardControls;
import org.eckid.api.control.EnrolmentProgress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code eckid:enrol}: starts or joins a run and shows how far it is. The run belongs to the plug-in, not to the shell: an
 * operator who presses Ctrl-C stops looking, not the run.
 */
@Component(
        service = EnrolCommand.class,
        configurationPid = "org.eckid.shell",
        property = {"osgi.command.scope=eckid", "osgi.command.function=enrol"})
public final class EnrolCommand {
    private final BoardControls controls;
    private final Desk desk;
    private final Set<ProgressFeed> watched = ConcurrentHashMap.newKeySet();

    /** Called by DS. */
    @Activate
    public EnrolCommand(@Reference BoardControls controls, ShellSettings settings) {
        this(controls, Desk.of(settings));
    }

    EnrolCommand(BoardControls controls, Desk desk) {
        this.controls = controls;
        this.desk = desk;
    }

    @Deactivate
    void stop() {
        watched.forEach(ProgressFeed::end);
    }

    /** Called by Gogo. */
    public String enrol(CommandSession session, String... typed) {
        LiveProgress.Style style = isTerminal(session) ? LiveProgress.Style.OVERWRITE : LiveProgress.Style.LINES;
        return enrol(session.getConsole(), style, typed);
    }

    String enrol(PrintStream out, LiveProgress.Style style, String... typed) {
        return desk.serve(Command.ENROL, typed, arguments -> {
            BoardId board = arguments.board();
            arguments.end();
            ProgressFeed feed = new ProgressFeed();
            watched.add(feed);
            try {
                CompletableFuture<EnrolmentProgress> run =
                        controls.enrol(arguments.who(), board, feed).toCompletableFuture();
                var unused = run.whenComplete((last, failure) -> feed.end());
                return watch(board, run, feed, new LiveProgress(out, style));
            } finally {
                watched.remove(feed);
            }
        });
    }

    private static String watch(
            BoardId board, CompletableFuture<EnrolmentProgress> run, ProgressFeed feed, LiveProgress live)
            throws EckIdException {
        try {
            for (Optional<EnrolmentProgress> next = feed.next(); next.isPresent(); next = feed.next()) {
                live.show(next.get());
            }
            live.end();
        } catch (InterruptedException stopped) {
            live.end();
            return goesOn(board);
        }
        return run.isDone() ? result(board, run) : goesOn(board);
    }

    private static String result(BoardId board, CompletableFuture<EnrolmentProgress> run) throws EckIdException {
        try {
            EnrolmentProgress last = run.join();
            String problems = last.failed() > 0 ? "; see eckid:problems " + board.value() : "";
            return "Board " + board.value() + ": " + last.present() + " of " + last.persons() + " persons have an id, "
                    + last.waiting() + " wait, " + last.failed() + " failed" + problems;
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof EckIdException refused) {
                throw refused;
            }
            return "The enrolment of board " + board.value() + " failed; the log says why";
        }
    }

    private static String goesOn(BoardId board) {
        return "No longer watching; the enrolment of board " + board.value() + " goes on. See eckid:board "
                + board.value();
    }

    /**
     * Gogo's JLine shell keeps its terminal in the session; for other shells the operator says so. The JVM's own console
     * tells nothing: it may be another one than the session's, and since Java 22 it is there without a terminal too.
     */
    private static boolean isTerminal(CommandSession session) {
        return session.get(".terminal") != null
                || session.get(".jline.terminal") != null
                || session.get("eckid.bar") != null;
    }
}
