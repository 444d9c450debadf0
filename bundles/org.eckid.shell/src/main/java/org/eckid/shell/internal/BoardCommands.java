// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import java.time.LocalDate;
import java.util.Locale;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.EducationType;
import org.eckid.api.Origin;
import org.eckid.api.Presence;
import org.eckid.api.Sector;
import org.eckid.api.control.BoardChange;
import org.eckid.api.control.BoardControls;
import org.eckid.api.control.BoardSummary;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The commands that change something about a whole board. Called by Gogo, which finds the methods by name. */
@Component(
        service = BoardCommands.class,
        configurationPid = "org.eckid.shell",
        property = {
            "osgi.command.scope=eckid",
            "osgi.command.function=register",
            "osgi.command.function=told",
            "osgi.command.function=signed",
            "osgi.command.function=activate",
            "osgi.command.function=suspend",
            "osgi.command.function=sector",
            "osgi.command.function=source",
            "osgi.command.function=rotate"
        })
public final class BoardCommands {
    private final Changes changes;
    private final BoardControls controls;

    /** Called by DS. */
    @Activate
    public BoardCommands(@Reference BoardControls controls, ShellSettings settings) {
        this(controls, Desk.of(settings));
    }

    BoardCommands(BoardControls controls, Desk desk) {
        this.controls = controls;
        this.changes = new Changes(controls, desk);
    }

    /** Step 1. */
    public String register(String... typed) {
        return changes.make(Command.REGISTER, typed, (board, rest) -> new BoardChange.Registered(dateOrToday(rest)));
    }

    /** Step 2. */
    public String told(String... typed) {
        return changes.make(Command.TOLD, typed, (board, rest) -> new BoardChange.SupplierTold(dateOrToday(rest)));
    }

    /** Step 3. */
    public String signed(String... typed) {
        return changes.make(Command.SIGNED, typed, (board, rest) -> {
            LocalDate on = rest.date();
            return new BoardChange.AgreementSigned(rest.rest("signatory"), on);
        });
    }

    /** Opens the board. */
    public String activate(String... typed) {
        return changes.make(Command.ACTIVATE, typed, (board, rest) -> new BoardChange.Activated());
    }

    /** Closes the board. */
    public String suspend(String... typed) {
        return changes.make(Command.SUSPEND, typed, (board, rest) -> new BoardChange.Suspended(rest.rest("reason")));
    }

    /** Maps a type of education. */
    public String sector(String... typed) {
        return changes.make(Command.SECTOR, typed, (board, rest) -> {
            EducationType type = new EducationType(rest.word("education type"));
            return new BoardChange.SectorMapped(type, new Sector(rest.word("sector")));
        });
    }

    /** Chooses the source; asks to repeat the command if ids would be erased. */
    public String source(String... typed) {
        return changes.make(Command.SOURCE, typed, (board, rest) -> {
            Origin source = origin(rest.word("source"));
            boolean sure = rest.optionalWord("--erase");
            if (!sure) {
                refuseToErase(board, source);
            }
            return new BoardChange.SourceChosen(source);
        });
    }

    /** Gives the board another key. */
    public String rotate(String... typed) {
        return changes.make(Command.ROTATE, typed, (board, rest) -> new BoardChange.KeyRotated());
    }

    private void refuseToErase(BoardId board, Origin source) throws EckIdException, Mistake {
        BoardSummary now = controls.board(board).summary();
        int present = now.persons().getOrDefault(Presence.PRESENT, 0);
        if (now.source() != source && present > 0) {
            throw new Mistake("this erases the " + present + " ids of board " + board.value()
                    + " and makes them anew, and suppliers will know these persons by other ids;"
                    + " if that is meant, add --erase");
        }
    }

    private static Origin origin(String word) throws Mistake {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "fetched" -> Origin.FETCHED;
            case "derived" -> Origin.DERIVED;
            default -> throw new Mistake("\"" + word + "\" is not a source: fetched or derived");
        };
    }

    private static LocalDate dateOrToday(Arguments rest) throws Mistake {
        return rest.optionalDate().orElse(rest.today());
    }
}
