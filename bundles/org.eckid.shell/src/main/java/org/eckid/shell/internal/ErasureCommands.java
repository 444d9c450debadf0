// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.control.BoardChange;
import org.eckid.api.control.BoardControls;
import org.eckid.api.control.BoardHoldings;
import org.eckid.api.control.ErasureReport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The commands by which what is kept goes. Called by Gogo, which finds the methods by name. */
@Component(
        service = ErasureCommands.class,
        configurationPid = "org.eckid.shell",
        property = {"osgi.command.scope=eckid", "osgi.command.function=retention", "osgi.command.function=erase"})
public final class ErasureCommands {
    private static final String REMAINS = """

            What remains, and why:
              the changes of the board        who decided what, this erasure too; no persons in it
              the audit                       what was given to whom, for which the board must account
              the number of batches submitted for the day's quota; no persons in it
              backups of the database         they go by the backups' own term
            """;

    private final BoardControls controls;
    private final Changes changes;
    private final Desk desk;

    /** Called by DS. */
    @Activate
    public ErasureCommands(@Reference BoardControls controls, ShellSettings settings) {
        this(controls, Desk.of(settings));
    }

    ErasureCommands(BoardControls controls, Desk desk) {
        this.controls = controls;
        this.changes = new Changes(controls, desk);
        this.desk = desk;
    }

    /** Sets the term for who left. */
    public String retention(String... typed) {
        return changes.make(
                Command.RETENTION, typed, (board, rest) -> new BoardChange.RetentionSet(days(rest.word("days"))));
    }

    private static int days(String word) throws Mistake {
        if (!word.matches("[0-9]{1,6}")) {
            throw new Mistake("\"" + word + "\" is not a number of days");
        }
        return Integer.parseInt(word);
    }

    /** Erases a board that is off; says first what that is, and does it when the command is repeated with --yes. */
    public String erase(String... typed) {
        return desk.serve(Command.ERASE, typed, arguments -> {
            BoardId board = arguments.board();
            boolean sure = arguments.optionalWord("--yes");
            arguments.end();
            return sure ? report(controls.erase(arguments.who(), board)) : announcement(board);
        });
    }

    private String announcement(BoardId board) throws EckIdException {
        return "Of board " + board.value() + " would be erased, and could not be had back:\n"
                + lines(controls.holdings(board)) + REMAINS + "\nNothing was erased. If it is meant: eckid:erase "
                + board.value() + " --yes";
    }

    private String report(ErasureReport report) {
        String title = report.erased().isEmpty()
                ? "Of board " + report.board().value() + " nothing was kept any more"
                : "Of board " + report.board().value() + " was erased";
        return title + ", at " + desk.moment(report.at()) + ", recorded for "
                + report.who().name() + ":\n" + lines(report.erased()) + REMAINS;
    }

    private static String lines(BoardHoldings held) {
        return new Table("COUNT", "WHAT")
                .row(held.fetchedIds(), "ids, fetched")
                .row(held.derivedIds(), "ids, derived")
                .row(held.rootPseudonyms(), "root pseudonyms")
                .row(held.openBatches(), "batches at the source, given up")
                .row(held.persons(), "persons, by the host's reference")
                .text();
    }
}
