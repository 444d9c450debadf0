// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import java.util.stream.Collectors;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Presence;
import org.eckid.api.control.BoardControls;
import org.eckid.api.control.BoardSummary;
import org.eckid.api.control.Problem;
import org.eckid.api.control.RecordedChange;
import org.eckid.api.control.SourceCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** The commands that only look. Called by Gogo, which finds the methods by name. */
@Component(
        service = OverviewCommands.class,
        configurationPid = "org.eckid.shell",
        property = {
            "osgi.command.scope=eckid",
            "osgi.command.function=boards",
            "osgi.command.function=board",
            "osgi.command.function=problems",
            "osgi.command.function=ping",
            "osgi.command.function=history"
        })
@Designate(ocd = ShellSettings.class)
public final class OverviewCommands {
    private final BoardControls controls;
    private final Desk desk;

    /** Called by DS. */
    @Activate
    public OverviewCommands(@Reference BoardControls controls, ShellSettings settings) {
        this(controls, Desk.of(settings));
    }

    OverviewCommands(BoardControls controls, Desk desk) {
        this.controls = controls;
        this.desk = desk;
    }

    /** All boards, one on each line. */
    public String boards(String... typed) {
        return desk.serve(Command.BOARDS, typed, arguments -> {
            arguments.end();
            Table table =
                    new Table("BOARD", "NAME", "STATE", "SOURCE", "SCHOOLS", "PRESENT", "WAITING", "FAILED", "NONE");
            controls.boards().forEach(board -> summary(table, board));
            return table.text().isEmpty() ? "The host has no boards." : table.text();
        });
    }

    /** One board, on about a page. */
    public String board(String... typed) {
        return desk.serve(Command.BOARD, typed, arguments -> {
            BoardId board = arguments.board();
            arguments.end();
            return new BoardPage(controls.board(board), desk).text();
        });
    }

    /** What keeps persons from having an id. */
    public String problems(String... typed) {
        return desk.serve(Command.PROBLEMS, typed, arguments -> {
            BoardId board = arguments.board();
            arguments.end();
            Table table = new Table("COUNT", "CODE", "REASON", "SINCE", "WHO ACTS", "EXAMPLES");
            controls.problems(board).forEach(problem -> problem(table, problem));
            return table.text().isEmpty() ? "Nothing keeps persons of this board from having an id." : table.text();
        });
    }

    /** Asks the source. */
    public String ping(String... typed) {
        return desk.serve(Command.PING, typed, arguments -> {
            BoardId board = arguments.board();
            arguments.end();
            return source(controls.ping(board));
        });
    }

    /** All changes of a board. */
    public String history(String... typed) {
        return desk.serve(Command.HISTORY, typed, arguments -> history(arguments.board(), arguments));
    }

    private String history(BoardId board, Arguments arguments) throws EckIdException, Mistake {
        arguments.end();
        Table table = new Table("NR", "AT", "WHO", "WHAT");
        for (RecordedChange change : controls.changes(board)) {
            table.row(change.number(), desk.moment(change.at()), change.who().name(), ChangeWords.of(change.change()));
        }
        return table.text().isEmpty() ? "Nothing was ever changed about this board." : table.text();
    }

    private static void summary(Table table, BoardSummary board) {
        table.row(
                board.board().value(),
                board.name(),
                Desk.lower(board.state()),
                Desk.lower(board.source()),
                board.schools(),
                board.persons().getOrDefault(Presence.PRESENT, 0),
                board.persons().getOrDefault(Presence.WAITING, 0),
                board.persons().getOrDefault(Presence.FAILED, 0),
                board.persons().getOrDefault(Presence.NONE, 0));
    }

    private void problem(Table table, Problem problem) {
        String examples = problem.examples().stream()
                .limit(5)
                .map(OverviewCommands::person)
                .collect(Collectors.joining(", "));
        table.row(
                problem.count(),
                problem.reason().code(),
                Desk.lower(problem.reason()),
                desk.moment(problem.since()),
                Desk.whoActs(problem.reason()),
                examples);
    }

    private static String person(PersonRef person) {
        return Desk.lower(person.kind()) + " " + person.key();
    }

    private String source(SourceCheck check) {
        return "Source " + Desk.lower(check.source()) + ": "
                + (check.available() ? "available" : "NOT available")
                + check.version().map(version -> ", version " + version).orElse("")
                + check.systemTime()
                        .map(time -> ", its clock " + desk.moment(time))
                        .orElse("")
                + ", answered in " + check.took().toMillis() + " ms";
    }
}
