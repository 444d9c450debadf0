// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import java.util.Locale;

/** All commands, with what {@code eckid:help} and a wrong call say about them. The README shows the same table. */
enum Command {
    BOARDS("", "All boards, their state and how many persons have an id", ""),
    BOARD("<board>", "Everything about one board: steps, schools, suppliers, work, problems", "41123"),
    REGISTER("<board> [<date>]", "Step 1: the board registered with the Nummervoorziening", "41123 2026-09-01"),
    TOLD("<board> [<date>]", "Step 2: the board told its LAS supplier", "41123 today"),
    SIGNED("<board> <date> <signatory>", "Step 3: the authorised director signed", "41123 2026-09-03 J. de Vries"),
    ACTIVATE("<board>", "Ids may be made and given from now on; needs the three steps", "41123"),
    SUSPEND("<board> <reason>", "Closes the door for this board at once", "41123 agreement ended"),
    START("<board> <school> <date>", "The school takes part from this day on", "41123 19HY00 2026-09-07"),
    ALLOW(
            "<board> <school> <supplier> [<from> [<until>]]",
            "The supplier may get the ids of the school",
            "41123 19HY00 uitgever-1 2026-09-07 2027-07-31"),
    DISALLOW("<board> <school> <supplier>", "The supplier may no longer get them, at once", "41123 19HY00 uitgever-1"),
    VSO(
            "<board> <school> on <reason> | off",
            "A VSO school takes part, or no longer",
            "41123 19HY00 on asked by board"),
    OIN("<board> <school> <oin>", "The OIN under which the school asks", "41123 19HY00 0000000700019HY34567"),
    SECTOR(
            "<board> <type> <uri>",
            "For this board, schools of this type belong to this sector",
            "41123 VSO http://purl.edustandaard.nl/begrippenkader/512e4729-03a4-43a2-95ba-758071d1b725"),
    SOURCE("<board> fetched|derived [--erase]", "Where the board's ids come from", "41123 fetched"),
    RETENTION("<board> <days>", "After how many days who left is erased", "41123 90"),
    ERASE("<board> [--yes]", "Erases all that is kept of the persons of a board that is off", "41123"),
    ROTATE("<board>", "Seals the board's ids anew with another key, in the background", "41123"),
    ENROL("<board>", "Makes the ids that are missing or damaged, with a progress bar", "41123"),
    PROBLEMS("<board>", "What keeps persons from having an id, and who must act", "41123"),
    PING("<board>", "Asks the board's source whether it is there", "41123"),
    HISTORY("<board>", "All changes ever made to a board", "41123"),
    AUDIT("<board> [<from> [<until>]]", "The newest visits to the door, and who looked at them", "41123 2026-09-01"),
    EXPORT(
            "jsonl|csv <file> <board>|all [<from> [<until>]]",
            "Writes the audit into a new file",
            "jsonl audit-2026.jsonl all 2026-01-01 2026-12-31"),
    VERIFY("[<head>]", "Checks the whole audit, and that an earlier head is still in it", ""),
    PERSON("<board> pupil|staff <key>", "Right of access: whether there is an id, and who got it", "41123 pupil 4711"),
    HELP("[<command>]", "This list, or one command with an example", "allow");

    private final String arguments;
    private final String purpose;
    private final String example;

    Command(String arguments, String purpose, String example) {
        this.arguments = arguments;
        this.purpose = purpose;
        this.example = example;
    }

    /** As typed, for example {@code eckid:board}. */
    String full() {
        return "eckid:" + name().toLowerCase(Locale.ROOT);
    }

    /** With its arguments. */
    String synopsis() {
        return (full() + " " + arguments).strip();
    }

    /** What it does, in a few words. */
    String purpose() {
        return purpose;
    }

    /** A call that could be typed as it is. */
    String example() {
        return (full() + " " + example).strip();
    }
}
