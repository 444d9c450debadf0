// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

class UwlrConnectorTest {
    private final List<String> calls = new ArrayList<>();

    @Test
    void putsTheServletAtItsPathAndTakesItAway(@TempDir Path dir) throws Exception {
        UwlrConnector connector = new UwlrConnector(
                context(), settings(Map.of("suppliers_file", suppliers(dir).toString(), "path", "/las/uwlr")));
        connector.stop();

        assertEquals(List.of("registered at /las/uwlr", "unregistered"), calls);
    }

    @ParameterizedTest
    @CsvSource({
        "path, uwlr",
        "path, /uwlr/*",
        "path, /",
        "las_key, never",
        "names, none",
        "suppliers_file, ''",
        "suppliers_file, /does/not/exist"
    })
    void doesNotStartWithAWrongSettingAndNamesIt(String property, String value, @TempDir Path dir) throws Exception {
        Map<String, String> given = property.equals("suppliers_file")
                ? Map.of(property, value)
                : Map.of("suppliers_file", suppliers(dir).toString(), property, value);

        IllegalArgumentException wrong =
                assertThrows(IllegalArgumentException.class, () -> new UwlrConnector(context(), settings(given)));

        assertTrue(
                String.valueOf(wrong.getMessage()).startsWith(property.replace('_', '.') + ": "), wrong.getMessage());
        assertTrue(calls.isEmpty());
    }

    private static Path suppliers(Path dir) throws Exception {
        return Files.writeString(
                dir.resolve("suppliers"), "uitgever-1.autorisatiesleutel = x\nuitgever-1.klantcode.NOORD = 41123\n");
    }

    private static UwlrSettings settings(Map<String, String> given) {
        return (UwlrSettings) Proxy.newProxyInstance(
                UwlrConnectorTest.class.getClassLoader(),
                new Class<?>[] {UwlrSettings.class},
                (proxy, method, arguments) ->
                        given.getOrDefault(method.getName(), String.valueOf(method.getDefaultValue())));
    }

    private BundleContext context() {
        ServiceRegistration<?> registration = (ServiceRegistration<?>) Proxy.newProxyInstance(
                UwlrConnectorTest.class.getClassLoader(),
                new Class<?>[] {ServiceRegistration.class},
                (proxy, method, arguments) -> {
                    calls.add("unregistered");
                    return null;
                });
        return (BundleContext) Proxy.newProxyInstance(
                UwlrConnectorTest.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> {
                    Dictionary<?, ?> properties = (Dictionary<?, ?>) arguments[2];
                    calls.add("registered at " + properties.get("osgi.http.whiteboard.servlet.pattern"));
                    return registration;
                });
    }
}
