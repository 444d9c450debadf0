// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.eckid.api.Brin;
import org.eckid.api.Oin;
import org.eckid.api.SupplierId;
import org.eckid.api.control.BoardChange;
import org.eckid.api.control.BoardControls;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The commands that change something about one school. Called by Gogo, which finds the methods by name. */
@Component(
        service = SchoolCommands.class,
        configurationPid = "org.eckid.shell",
        property = {
            "osgi.command.scope=eckid",
            "osgi.command.function=start",
            "osgi.command.function=allow",
            "osgi.command.function=disallow",
            "osgi.command.function=vso",
            "osgi.command.function=oin"
        })
public final class SchoolCommands {
    private final Changes changes;

    /** Called by DS. */
    @Activate
    public SchoolCommands(@Reference BoardControls controls, ShellSettings settings) {
        this(controls, Desk.of(settings));
    }

    SchoolCommands(BoardControls controls, Desk desk) {
        this.changes = new Changes(controls, desk);
    }

    /** The day on which a school begins. */
    public String start(String... typed) {
        return changes.make(
                Command.START, typed, (board, rest) -> new BoardChange.SchoolStarts(rest.school(), rest.date()));
    }

    /** Lets a supplier have the ids; from today and without end, unless said otherwise. */
    public String allow(String... typed) {
        return changes.make(Command.ALLOW, typed, (board, rest) -> {
            Brin school = rest.school();
            SupplierId supplier = new SupplierId(rest.word("supplier"));
            LocalDate from = rest.optionalDate().orElse(rest.today());
            Optional<LocalDate> until = rest.optionalDate();
            if (until.isPresent() && until.get().isBefore(from)) {
                throw new Mistake("the last day " + until.get() + " lies before the first, " + from);
            }
            return new BoardChange.ForwardingAllowed(school, supplier, from, until);
        });
    }

    /** Ends that. */
    public String disallow(String... typed) {
        return changes.make(
                Command.DISALLOW,
                typed,
                (board, rest) -> new BoardChange.ForwardingEnded(rest.school(), new SupplierId(rest.word("supplier"))));
    }

    /** Switches VSO on, with a reason, or off. */
    public String vso(String... typed) {
        return changes.make(Command.VSO, typed, (board, rest) -> {
            Brin school = rest.school();
            String word = rest.word("word on or off");
            return switch (word) {
                case "on" -> new BoardChange.VsoSwitchedOn(school, rest.rest("reason"));
                case "off" -> new BoardChange.VsoSwitchedOff(school);
                default -> throw new Mistake("\"" + word + "\" is neither on nor off");
            };
        });
    }

    /** The number under which a school asks. */
    public String oin(String... typed) {
        return changes.make(
                Command.OIN,
                typed,
                (board, rest) -> new BoardChange.OinAssigned(rest.school(), new Oin(rest.word("OIN"))));
    }
}
