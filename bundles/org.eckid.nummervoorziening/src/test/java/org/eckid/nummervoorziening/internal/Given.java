// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal;

import java.lang.reflect.Proxy;
import java.util.Map;

/** Settings as the framework would give them: the defaults, and what a test says otherwise. */
public final class Given {
    private Given() {}

    /** Keys are the names that an operator writes, such as {@code batch.from}. */
    public static NummervoorzieningSettings settings(Map<String, Object> said) {
        return (NummervoorzieningSettings) Proxy.newProxyInstance(
                Given.class.getClassLoader(),
                new Class<?>[] {NummervoorzieningSettings.class},
                (proxy, method, arguments) ->
                        said.getOrDefault(method.getName().replace('_', '.'), method.getDefaultValue()));
    }
}
