// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.eckid.sandbox.BatchRules;
import org.eckid.sandbox.internal.server.SandboxComponent.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxComponentTest {

    private final Path folder;

    SandboxComponentTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void servesAsConfigured() {
        Config config = config(Map.of("port", 0, "dir", folder.toString(), "polls", 3, "batchSeconds", 25L));
        try (SandboxComponent component = new SandboxComponent(config)) {
            assertEquals(3, component.behaviour().batches().unfinishedPolls());
            assertEquals(Duration.ofSeconds(25), component.behaviour().batches().duration());
            assertTrue(Files.exists(folder.resolve("client.p12")));
        }
    }

    @Test
    void hasTheSameDefaultsAsASandboxInATest() {
        try (SandboxComponent component = new SandboxComponent(config(Map.of("port", 0)))) {
            BatchRules expected = BatchRules.defaults()
                    .withFailing(component.behaviour().batches().failing());
            assertEquals(expected, component.behaviour().batches());
        }
    }

    @Test
    void refusesAWrongPortByName() {
        Config config = config(Map.of("port", 99_999));
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> new SandboxComponent(config));
        assertEquals("port is 99999; give 0 to 65535, for example 8443", refusal.getMessage());
    }

    private static Config config(Map<String, Object> values) {
        return (Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
