// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.guard;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    /** A bundle of the old kind, which needs no symbolic name. */
    static Bundle nameless(long id) {
        return (Bundle) Proxy.newProxyInstance(
                Bundle.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (self, method, args) -> switch (method.getName()) {
                    case "getSymbolicName" -> null;
                    case "getBundleId" -> id;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** A bundle that holds these files. */
    static Bundle holding(Map<String, byte[]> files) {
        return (Bundle) Proxy.newProxyInstance(
                Bundle.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (self, method, args) -> switch (method.getName()) {
                    case "getEntryPaths" -> Collections.enumeration(below((String) args[0], files));
                    case "getEntry" -> url((String) args[0], files);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Set<String> below(String folder, Map<String, byte[]> files) {
        String prefix = folder.equals("/") ? "" : folder;
        Set<String> found = new TreeSet<>();
        for (String path : files.keySet()) {
            if (path.startsWith(prefix)) {
                int slash = path.indexOf('/', prefix.length());
                found.add(slash < 0 ? path : path.substring(0, slash + 1));
            }
        }
        return found;
    }

    private static URL url(String path, Map<String, byte[]> files) throws MalformedURLException {
        return new URL(null, "held:" + path, new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL url) {
                return new URLConnection(url) {
                    @Override
                    public void connect() {
                        // Nothing to connect to.
                    }

                    @Override
                    public InputStream getInputStream() {
                        return new ByteArrayInputStream(files.get(path));
                    }
                };
            }
        });
    }

    /** The context of a bundle that was stopped. */
    static BundleContext stoppedContext() {
        return (BundleContext) Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(), new Class<?>[] {BundleContext.class}, (self, method, args) -> {
                    throw new IllegalStateException("stopped");
                });
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
