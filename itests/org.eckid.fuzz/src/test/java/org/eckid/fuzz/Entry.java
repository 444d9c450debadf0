// SPDX-License-Identifier: Apache-2.0
package org.eckid.fuzz;

import java.nio.file.Path;

/** What Jazzer calls. One parser for each process, which the first argument names; the second is where figures go. */
public final class Entry {
    private static Watch watch = new Watch(Parser.PIPE);
    private static Path figures = Path.of("");

    private Entry() {}

    public static void fuzzerInitialize(String[] arguments) {
        watch = new Watch(Parser.valueOf(arguments[0]));
        figures = Path.of(arguments[1]);
    }

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        watch.feed(input);
    }

    public static void fuzzerTearDown() throws Exception {
        watch.figures().write(figures);
    }
}
