// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Settings as Declarative Services would hand them over. */
final class Settings {
    private final Map<String, Object> values = new HashMap<>();

    Settings with(String property, Object value) {
        values.put(property.replace('.', '_'), value);
        return this;
    }

    Settings withSalt(Path file) {
        return with("salt.file", file.toString());
    }

    HashingSettings build() {
        return (HashingSettings) Proxy.newProxyInstance(
                HashingSettings.class.getClassLoader(),
                new Class<?>[] {HashingSettings.class},
                (proxy, method, arguments) -> value(method));
    }

    private Object value(Method method) {
        return values.getOrDefault(method.getName(), method.getDefaultValue());
    }
}
