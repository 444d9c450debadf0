// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig;

import java.lang.reflect.Proxy;
import java.util.Map;

/** Settings as Declarative Services would hand them over: what is not given has its default. */
public final class Settings {
    private Settings() {}

    /**
     * Settings of one component.
     *
     * @param values by the name of the annotation's method, for example {@code salt_file}
     */
    public static <T> T of(Class<T> type, Map<String, Object> values) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue())));
    }
}
