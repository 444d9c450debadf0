// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import org.eckid.sandbox.BatchRules;
import org.eckid.sandbox.FailingItems;
import org.eckid.sandbox.HashCheck;
import org.eckid.sandbox.PlannedMishap;
import org.eckid.sandbox.Sandbox;
import org.eckid.sandbox.SandboxSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The sandbox inside a framework: serves only while it is configured, and is a service so that tests find it. */
@Component(
        service = Sandbox.class,
        configurationPid = "org.eckid.sandbox",
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true)
@Designate(ocd = SandboxComponent.Config.class)
public final class SandboxComponent extends RunningSandbox {

    private static final Logger LOG = System.getLogger(SandboxComponent.class.getName());

    /** PID {@code org.eckid.sandbox}. */
    @ObjectClassDefinition(name = "ECK iD sandbox", description = "A stand-in Nummervoorziening. Never in production.")
    public @interface Config {

        @AttributeDefinition(description = "Address to bind and to name in the endpoint")
        String host() default "127.0.0.1";

        @AttributeDefinition(description = "TCP port; 0 for a free one")
        int port() default 8443;

        @AttributeDefinition(description = "Folder for keys and client files; empty for memory only")
        String dir() default "";

        @AttributeDefinition(description = "Polls of a batch that are answered with not finished")
        int polls() default 1;

        @AttributeDefinition(description = "Seconds that a batch takes")
        long batchSeconds() default 0;

        @AttributeDefinition(description = "Too early polls that are borne before a batch is blocked")
        int earlyPolls() default 10;

        @AttributeDefinition(description = "Seconds that such a block lasts")
        long coolDownSeconds() default 60;

        @AttributeDefinition(description = "Seconds that a finished batch can be retrieved")
        long contentSeconds() default 86_400;

        @AttributeDefinition(description = "Most items in one batch")
        int largestBatch() default 10_000;

        @AttributeDefinition(description = "Most submissions per OIN and day")
        int dailySubmissions() default 10_000;

        @AttributeDefinition(description = "Each n-th item of a batch fails; 0 for none")
        int failEvery() default 0;

        @AttributeDefinition(description = "Takes any hash that is not empty, as the real service does")
        boolean anyHash() default false;

        @AttributeDefinition(description = "What goes wrong, for example: retrieveBatch half, any unavailable every 10")
        String mishaps() default "";

        @AttributeDefinition(description = "Seconds by which the time that it tells is off")
        long skewSeconds() default 0;
    }

    /**
     * Starts at once.
     *
     * @throws IllegalArgumentException when a property is wrong; the message names it
     */
    @Activate
    public SandboxComponent(Config config) {
        super(settings(config));
        LOG.log(Level.INFO, "The sandbox serves at {0}", endpoint());
    }

    @Deactivate
    @Override
    public void close() {
        super.close();
    }

    private static SandboxSettings settings(Config config) {
        SandboxSettings settings = SandboxSettings.defaults()
                .withHost(config.host())
                .withPort(config.port())
                .withHashCheck(config.anyHash() ? HashCheck.ANYTHING : HashCheck.LOWER_CASE_HEX)
                .withBatches(rules(config))
                .withMishaps(PlannedMishap.parse(config.mishaps()))
                .withClockSkew(Duration.ofSeconds(config.skewSeconds()));
        return config.dir().isBlank() ? settings : settings.withFolder(Path.of(config.dir()));
    }

    private static BatchRules rules(Config config) {
        return BatchRules.defaults()
                .withUnfinishedPolls(config.polls())
                .withDuration(Duration.ofSeconds(config.batchSeconds()))
                .withBlock(config.earlyPolls(), Duration.ofSeconds(config.coolDownSeconds()))
                .withContentKept(Duration.ofSeconds(config.contentSeconds()))
                .withLargestBatch(config.largestBatch())
                .withDailySubmissions(config.dailySubmissions())
                .withFailing(config.failEvery() == 0 ? FailingItems.none() : FailingItems.every(config.failEvery()));
    }
}
