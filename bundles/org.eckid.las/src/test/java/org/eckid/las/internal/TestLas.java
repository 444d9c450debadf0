// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.eckid.las.ImportException;
import org.eckid.las.ImportReport;

/** A LAS in a folder of the test, on a fixed day. */
public final class TestLas implements AutoCloseable {
    public static final Clock OCTOBER =
            Clock.fixed(Instant.parse("2026-10-05T10:00:00Z"), ZoneId.of("Europe/Amsterdam"));

    private final Las las;
    private final EdexmlFeeder feeder;

    public TestLas(Path folder) {
        this(folder, OCTOBER);
    }

    public TestLas(Path folder, Clock clock) {
        las = new Las(settings(folder.toString()), clock);
        feeder = new EdexmlFeeder(las, clock);
    }

    public Las las() {
        return las;
    }

    public EdexmlFeeder feeder() {
        return feeder;
    }

    public ImportReport sample() {
        try {
            return feeder.loadSample();
        } catch (ImportException e) {
            throw new AssertionError(e);
        }
    }

    public static Las.Settings settings(String folder) {
        Map<String, Object> values = Map.of(
                "data_dir",
                folder,
                "board_id",
                "demo",
                "board_name",
                "Stichting Verzonnen Scholen",
                "admins",
                new String[] {"admin"});
        return (Las.Settings) Proxy.newProxyInstance(
                Las.Settings.class.getClassLoader(),
                new Class<?>[] {Las.Settings.class},
                (proxy, method, arguments) -> values.get(method.getName()));
    }

    @Override
    public void close() {
        las.close();
    }
}
