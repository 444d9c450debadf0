// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.alone;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eckid.sandbox.BatchRules;
import org.eckid.sandbox.FailingItems;
import org.eckid.sandbox.HashCheck;
import org.eckid.sandbox.PlannedMishap;
import org.eckid.sandbox.SandboxSettings;

/** The settings of the program, from texts. The names are those of the component's properties. */
final class Options {

    private static final Set<String> NAMES = Set.of(
            "host",
            "port",
            "dir",
            "polls",
            "batchSeconds",
            "earlyPolls",
            "coolDownSeconds",
            "contentSeconds",
            "largestBatch",
            "dailySubmissions",
            "failEvery",
            "anyHash",
            "mishaps",
            "skewSeconds");

    private final Map<String, String> texts;

    private Options(Map<String, String> texts) {
        this.texts = texts;
    }

    /**
     * The settings that the properties ask for.
     *
     * @throws IllegalArgumentException when a name or value is wrong; the message says which
     */
    static SandboxSettings settings(Map<String, String> properties) {
        Set<String> unknown = new TreeSet<>(properties.keySet());
        unknown.removeAll(NAMES);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "unknown property sandbox." + unknown.iterator().next() + "; known are " + new TreeSet<>(NAMES));
        }
        return new Options(properties).settings();
    }

    private SandboxSettings settings() {
        SandboxSettings defaults = SandboxSettings.defaults();
        boolean anyHash = Boolean.parseBoolean(texts.getOrDefault("anyHash", "false"));
        return defaults.withHost(texts.getOrDefault("host", defaults.host()))
                .withPort(number("port", 8443))
                .withFolder(folder(texts.getOrDefault("dir", "target/sandbox")))
                .withHashCheck(anyHash ? HashCheck.ANYTHING : HashCheck.LOWER_CASE_HEX)
                .withBatches(batches(defaults.batches()))
                .withMishaps(mishaps())
                .withClockSkew(seconds("skewSeconds", Duration.ZERO));
    }

    private List<PlannedMishap> mishaps() {
        try {
            return PlannedMishap.parse(texts.getOrDefault("mishaps", ""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("sandbox.mishaps: " + e.getMessage(), e);
        }
    }

    private BatchRules batches(BatchRules defaults) {
        int failEvery = number("failEvery", 0);
        return defaults.withUnfinishedPolls(number("polls", defaults.unfinishedPolls()))
                .withDuration(seconds("batchSeconds", defaults.duration()))
                .withBlock(number("earlyPolls", defaults.earlyPolls()), seconds("coolDownSeconds", defaults.coolDown()))
                .withContentKept(seconds("contentSeconds", defaults.contentKept()))
                .withLargestBatch(number("largestBatch", defaults.largestBatch()))
                .withDailySubmissions(number("dailySubmissions", defaults.dailySubmissions()))
                .withFailing(failEvery == 0 ? FailingItems.none() : FailingItems.every(failEvery));
    }

    private int number(String name, int unlessGiven) {
        String text = texts.get(name);
        try {
            return text == null ? unlessGiven : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "sandbox." + name + " is not a whole number; give for example -Dsandbox." + name + "="
                            + unlessGiven,
                    e);
        }
    }

    private Duration seconds(String name, Duration unlessGiven) {
        return Duration.ofSeconds(number(name, Math.toIntExact(unlessGiven.toSeconds())));
    }

    private static Path folder(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("sandbox.dir is not a path; give for example -Dsandbox.dir=keys", e);
        }
    }
}
