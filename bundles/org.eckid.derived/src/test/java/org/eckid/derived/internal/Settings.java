// SPDX-License-Identifier: Apache-2.0
package org.eckid.derived.internal;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Settings as Declarative Services would hand them over. */
final class Settings {
    private final Map<String, Object> values = new HashMap<>();

    static Settings in(Path folder) {
        return new Settings().with("key.dir", folder.toString());
    }

    Settings with(String property, Object value) {
        values.put(property.replace('.', '_'), value);
        return this;
    }

    DerivedSettings build() {
        return (DerivedSettings) Proxy.newProxyInstance(
                DerivedSettings.class.getClassLoader(),
                new Class<?>[] {DerivedSettings.class},
                (proxy, method, arguments) -> value(method));
    }

    private Object value(Method method) {
        return values.getOrDefault(method.getName(), method.getDefaultValue());
    }
}
