// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.api.control.AuditCheck;
import org.eckid.api.control.AuditControls;
import org.eckid.api.control.AuditEntry;
import org.eckid.api.control.PersonReport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The commands about the audit. Called by Gogo, which finds the methods by name. */
@Component(
        service = AuditCommands.class,
        configurationPid = "org.eckid.shell",
        property = {
            "osgi.command.scope=eckid",
            "osgi.command.function=audit",
            "osgi.command.function=export",
            "osgi.command.function=verify",
            "osgi.command.function=person"
        })
public final class AuditCommands {
    private static final int NEWEST = 100;

    private final AuditControls controls;
    private final Desk desk;

    /** Called by DS. */
    @Activate
    public AuditCommands(@Reference AuditControls controls, ShellSettings settings) {
        this(controls, Desk.of(settings));
    }

    AuditCommands(AuditControls controls, Desk desk) {
        this.controls = controls;
        this.desk = desk;
    }

    /** The newest visits. */
    public String audit(String... typed) {
        return desk.serve(Command.AUDIT, typed, arguments -> {
            BoardId board = arguments.board();
            var period = arguments.period();
            arguments.end();
            List<AuditEntry> entries = controls.newest(arguments.who(), board, period, NEWEST);
            return entries.isEmpty()
                    ? "Nothing in the audit about this board."
                    : table(entries).text();
        });
    }

    private Table table(List<AuditEntry> entries) {
        Table table =
                new Table("NR", "AT", "EVENT", "BY", "SCHOOL", "SUPPLIER", "PURPOSE", "ASKED", "GIVEN", "NOT GIVEN");
        for (AuditEntry entry : entries) {
            table.row(
                    entry.number(),
                    desk.moment(entry.at()),
                    entry.event(),
                    entry.administrator().map(who -> who.name()).orElse(entry.bundle()),
                    entry.school().map(school -> school.value()).orElse("-"),
                    entry.supplier().map(supplier -> supplier.value()).orElse("-"),
                    entry.purpose().map(purpose -> purpose.code()).orElse("-"),
                    entry.asked(),
                    entry.given(),
                    notGiven(entry));
        }
        return table;
    }

    private static String notGiven(AuditEntry entry) {
        return entry.refused()
                .map(reason -> "all: " + Desk.lower(reason))
                .orElseGet(() -> entry.withheld().entrySet().stream()
                        .map(withheld -> withheld.getValue() + " " + Desk.lower(withheld.getKey()))
                        .collect(Collectors.joining(", ")));
    }

    /** Into a file. */
    public String export(String... typed) {
        return desk.serve(Command.EXPORT, typed, arguments -> {
            String format = arguments.word("format");
            Path file = file(arguments.word("file"));
            String which = arguments.word("board, or all,");
            Optional<BoardId> board = which.equals("all") ? Optional.empty() : Optional.of(new BoardId(which));
            var period = arguments.period();
            arguments.end();
            try (ExportFile export = ExportFile.of(format, file)) {
                long records = controls.export(arguments.who(), board, period, export.sink());
                export.complete();
                return records + " records written to " + file;
            } catch (FileAlreadyExistsException e) {
                throw new Mistake(e.getFile() + " is there already, and is not written over");
            } catch (IOException e) {
                throw new Mistake(file + " can't be written: check its folder, rights and the disk");
            }
        });
    }

    private static Path file(String word) throws Mistake {
        try {
            return Path.of(word).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new Mistake("\"" + word + "\" is no name of a file");
        }
    }

    /** All of it. */
    public String verify(String... typed) {
        return desk.serve(Command.VERIFY, typed, arguments -> {
            Optional<String> head = arguments.optional();
            arguments.end();
            return text(controls.verify(arguments.who(), head));
        });
    }

    private static String text(AuditCheck check) {
        String found = check.findings().isEmpty()
                ? "The audit is as it was written: " + check.records() + " records."
                : "The audit is NOT as it was written:\n  " + String.join("\n  ", check.findings());
        return found
                + check.head()
                        .map(head -> "\nThe head, to write down elsewhere and give at a later check: " + head)
                        .orElse("");
    }

    /** One person. */
    public String person(String... typed) {
        return desk.serve(Command.PERSON, typed, arguments -> {
            BoardId board = arguments.board();
            PersonRef person = new PersonRef(kind(arguments.word("kind")), arguments.word("key"));
            arguments.end();
            return text(controls.person(arguments.who(), board, person));
        });
    }

    private static PersonKind kind(String word) throws Mistake {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "pupil" -> PersonKind.PUPIL;
            case "staff" -> PersonKind.STAFF;
            default -> throw new Mistake("\"" + word + "\" is neither pupil nor staff");
        };
    }

    private String text(PersonReport report) throws EckIdException {
        String id = "ECK iD: " + Desk.lower(report.presence())
                + report.school().map(school -> ", at school " + school.value()).orElse(", not enrolled")
                + report.reason()
                        .map(reason -> ", because: " + Desk.lower(reason))
                        .orElse("")
                + report.madeAt().map(at -> "\nMade: " + desk.moment(at)).orElse("")
                + report.source().map(source -> ", " + Desk.lower(source)).orElse("");
        return report.visits().isEmpty()
                ? id + "\nNothing in the audit names this person."
                : id + "\nWho asked for it, or about it:\n"
                        + table(report.visits()).text();
    }
}
