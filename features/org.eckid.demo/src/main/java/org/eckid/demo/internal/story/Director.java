// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.story;

import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntConsumer;
import org.eckid.api.EckIdException;
import org.eckid.demo.internal.DemoFailure;
import org.eckid.demo.internal.DemoOptions;
import org.eckid.demo.internal.screen.Screen;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/**
 * Runs the demo on a thread of its own: prepares the house, waits until it stands, tells the story, gives the exit
 * status. Whatever goes wrong becomes one line on the screen; the rest of it goes to the log.
 */
@Component(immediate = true, service = Director.class)
public final class Director {
    private static final System.Logger LOG = System.getLogger(Director.class.getName());

    private static final int AS_EXPECTED = 0;
    private static final int NOT_AS_EXPECTED = 1;
    private static final int CANNOT_RUN = 2;

    private final CompletableFuture<Stage> stage = new CompletableFuture<>();
    private final Screen screen;
    private final IntConsumer exit;
    private final Parts parts;
    private final House house;
    private final Thread thread = new Thread(this::direct, "demo");

    /** Starts the thread. */
    @Activate
    public Director(
            BundleContext context,
            @Reference ConfigurationAdmin configurations,
            @Reference ServiceComponentRuntime components,
            @Reference(target = "(org.eckid.demo=screen)") PrintStream out,
            @Reference(target = "(org.eckid.demo=exit)") IntConsumer exit) {
        this.screen = Screen.of(out);
        this.exit = exit;
        this.parts = new Parts(context, components);
        this.house = new House(context, configurations, parts);
        thread.start();
    }

    /** Ends the thread; what it began to record stays recorded. */
    @Deactivate
    public void end() {
        thread.interrupt();
        house.close();
    }

    /** Called by the stage when the house stands. */
    void ready(Stage everything) {
        stage.complete(everything);
    }

    private void direct() {
        try {
            DemoOptions options = DemoOptions.from(System.getProperties());
            house.open(options);
            Verdict verdict = new Story(options, house, screen).tell(house.await(stage));
            leave(options, verdict);
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "the demo was ended", e);
        } catch (DemoFailure | EckIdException | CompletionException e) {
            fail(e, FailureText.of(e));
        } catch (RuntimeException e) {
            fail(e, "The demo met a fault (" + FailureText.of(e) + "); the log tells more.");
        }
    }

    private void leave(DemoOptions options, Verdict verdict) {
        if (options.afterTable() == DemoOptions.AfterTable.EXIT) {
            exit.accept(verdict == Verdict.AS_EXPECTED ? AS_EXPECTED : NOT_AS_EXPECTED);
        } else {
            screen.line("The pages stay at " + house.address() + "/las until Ctrl-C.");
        }
    }

    /** A part that refused to start is the reason behind whatever came of it. */
    private void fail(Exception failure, String line) {
        LOG.log(Level.ERROR, "the demo can't go on", failure);
        screen.line(new DemoFailure(parts.refused().orElse(line)).line());
        exit.accept(CANNOT_RUN);
    }
}
