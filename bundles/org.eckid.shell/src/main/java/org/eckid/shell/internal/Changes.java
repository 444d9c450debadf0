// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.control.BoardChange;
import org.eckid.api.control.BoardControls;

/** Makes the change that a command's words describe: board first, then what the command asks for, and no word more. */
final class Changes {
    private final BoardControls controls;
    private final Desk desk;

    Changes(BoardControls controls, Desk desk) {
        this.controls = controls;
        this.desk = desk;
    }

    /** Reads the words after the board. */
    interface Reading {
        /** Gives the change that they describe. */
        BoardChange read(BoardId board, Arguments rest) throws EckIdException, Mistake;
    }

    String make(Command command, String[] typed, Reading reading) {
        return desk.serve(command, typed, arguments -> {
            BoardId board = arguments.board();
            BoardChange change = reading.read(board, arguments);
            arguments.end();
            controls.change(arguments.who(), board, change);
            return "Board " + board.value() + ": " + ChangeWords.of(change) + " (recorded for "
                    + arguments.who().name() + ")";
        });
    }
}
