// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.Version;

/** As much of a framework as the guard looks at: bundles, known by their names. */
final class HostBundle {
    static final String NAME = "org.eckid.rig";

    private HostBundle() {}

    static Bundle bundle() {
        return bundle(NAME, 1);
    }

    /** A bundle of this name. */
    static Bundle bundle(String name, long id) {
        return answering(
                Bundle.class,
                Map.of(
                        "getSymbolicName",
                        name,
                        "getBundleId",
                        id,
                        "getLastModified",
                        1L,
                        "getVersion",
                        new Version("1.0.0")));
    }

    /** A context whose registrations lead nowhere. */
    static BundleContext context() {
        var registration = answering(ServiceRegistration.class, Map.of());
        return answering(BundleContext.class, Map.of("getBundle", bundle(), "registerService", registration));
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.get(method.getName())));
    }
}
