// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.launch;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.eckid.demo.internal.DemoFailure;
import org.eckid.demo.internal.DemoOptions;

/**
 * The demo's own process: a log, a framework and the bundles. What happens in the framework is the story of the demo's
 * bundle; this class waits for the exit status that the bundle gives.
 */
public final class HostMain {
    /** Exit status: a wrong option, setting or file. */
    static final int CANNOT_RUN = 2;

    private static final Logger LOG = Logger.getLogger(HostMain.class.getName());

    private HostMain() {}

    /**
     * Runs until the bundle gives an exit status or the process is told to end.
     *
     * @param args the folder that holds the bundles
     */
    public static void main(String[] args) {
        PrintStream screen = System.out;
        // Until the log file is open there is nowhere to log to: the screen is for people.
        LogManager.getLogManager().reset();
        System.exit(run(Path.of(args[0]), System.getProperties(), screen));
    }

    private static int run(Path host, Properties given, PrintStream screen) {
        try {
            DemoOptions options = DemoOptions.from(given);
            try (DataLock lock = DataLock.of(options.folder());
                    LogFile log = LogFile.open(options.folder(), given, screen)) {
                LOG.fine(() -> "data " + lock.file() + ", log " + log.file());
                LoopbackPort.free(options.port());
                return status(new FelixHost(host, options, screen));
            }
        } catch (DemoFailure e) {
            LOG.log(Level.SEVERE, "the demo can't run", e);
            screen.println(e.line());
            return CANNOT_RUN;
        }
    }

    private static int status(FelixHost felix) throws DemoFailure {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        Runtime.getRuntime().addShutdownHook(new Thread(felix::stop, "demo-stop"));
        endWithParent();
        felix.start(status::complete);
        int answer = status.join();
        felix.stop();
        return answer;
    }

    /** A demo whose Maven was killed must not stay behind with the port and the data. */
    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> {
            Thread watch = new Thread(() -> endWith(parent), "demo-parent");
            watch.setDaemon(true);
            watch.start();
        });
    }

    private static void endWith(ProcessHandle parent) {
        parent.onExit().join();
        System.exit(CANNOT_RUN);
    }
}
