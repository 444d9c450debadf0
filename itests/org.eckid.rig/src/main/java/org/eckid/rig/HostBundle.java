// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** As much of a framework as the guard looks at: the host's bundle, known by its name. */
final class HostBundle {
    static final String NAME = "org.eckid.rig";

    private HostBundle() {}

    static Bundle bundle() {
        return answering(Bundle.class, Map.of("getSymbolicName", NAME, "getBundleId", 1L, "getLastModified", 1L));
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
