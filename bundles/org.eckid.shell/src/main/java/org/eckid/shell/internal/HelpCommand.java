// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import org.osgi.service.component.annotations.Component;

/** {@code eckid:help}. Needs nothing, so it is there when nothing else is. */
@Component(
        service = HelpCommand.class,
        property = {"osgi.command.scope=eckid", "osgi.command.function=help"})
public final class HelpCommand {

    /** All commands, or one. */
    public String help(String... typed) {
        return new Desk("", Clock.system(ZoneId.systemDefault())).serve(Command.HELP, typed, arguments -> {
            String word = arguments.optional().orElse("");
            arguments.end();
            return word.isEmpty() ? all() : one(word);
        });
    }

    private static String all() {
        Table table = new Table("COMMAND", "WHAT IT DOES");
        Arrays.stream(Command.values()).forEach(command -> table.row(command.synopsis(), command.purpose()));
        return table.text()
                + "\nA change is recorded for the administrator in the settings, or for the one after -u."
                + "\nDates are written 2026-09-01, or today. No command ever shows an ECK iD.\n";
    }

    private static String one(String word) throws Mistake {
        String name = word.replaceFirst("^eckid:", "").toUpperCase(Locale.ROOT);
        Command command = Arrays.stream(Command.values())
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Mistake("there is no command \"" + word + "\""));
        return command.synopsis() + "\n  " + command.purpose() + ".\n  Example: " + command.example() + "\n";
    }
}
