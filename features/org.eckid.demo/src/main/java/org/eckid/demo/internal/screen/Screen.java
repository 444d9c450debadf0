// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.screen;

import java.io.Console;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** The terminal, or whatever file or pipe stands in its place. */
public final class Screen {
    private enum Kind {
        TERMINAL,
        FILE
    }

    private final PrintStream out;
    private final Kind kind;

    private Screen(PrintStream out, Kind kind) {
        this.out = out;
        this.kind = kind;
    }

    /** The screen of this process: a terminal if both input and output are one. */
    public static Screen of(PrintStream out) {
        return new Screen(out, isInteractive(System.console()) ? Kind.TERMINAL : Kind.FILE);
    }

    /** A screen that can draw over a line. */
    public static Screen terminal(PrintStream out) {
        return new Screen(out, Kind.TERMINAL);
    }

    /** A screen that can only add lines. */
    public static Screen file(PrintStream out) {
        return new Screen(out, Kind.FILE);
    }

    /** From JDK 22 on there is a console even where there is no terminal; it says which by a method new to it. */
    @SuppressWarnings("SystemConsoleNull") // asked below, by the method that JDK 17 does not have
    private static boolean isInteractive(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    boolean isTerminal() {
        return kind == Kind.TERMINAL;
    }

    /** One line. */
    public void line(String text) {
        out.println(text);
        out.flush();
    }

    void raw(String text) {
        out.print(text);
        out.flush();
    }
}
