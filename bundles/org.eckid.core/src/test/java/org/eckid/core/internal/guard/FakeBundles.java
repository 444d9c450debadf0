// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.guard;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

/** Just enough of a framework for decisions that look at names only. */
public final class FakeBundles {
    private FakeBundles() {}

    /** A bundle with a name and an id; equal to itself only. */
    public static Bundle bundle(String name, long id) {
        return proxy(
                Bundle.class, Map.of("getSymbolicName", name, "getBundleId", id, "getVersion", new Version("1.0.0")));
    }

    static BundleContext context(Bundle bundle) {
        return proxy(BundleContext.class, Map.of("getBundle", bundle));
    }

    static ServiceReference<?> reference(Bundle provider, String... types) {
        Object proxy = Proxy.newProxyInstance(
                ServiceReference.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class},
                (self, method, args) -> switch (method.getName()) {
                    case "getBundle" -> provider;
                    case "getProperty" -> Constants.OBJECTCLASS.equals(args[0]) ? types : null;
                    case "equals" -> self == args[0];
                    case "hashCode" -> System.identityHashCode(self);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return (ServiceReference<?>) proxy;
    }

    private static <T> T proxy(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> switch (method.getName()) {
                    case "equals" -> self == args[0];
                    case "hashCode" -> System.identityHashCode(self);
                    case "toString" -> answers.toString();
                    default -> {
                        if (!answers.containsKey(method.getName())) {
                            throw new UnsupportedOperationException(method.getName());
                        }
                        yield answers.get(method.getName());
                    }
                }));
    }
}
