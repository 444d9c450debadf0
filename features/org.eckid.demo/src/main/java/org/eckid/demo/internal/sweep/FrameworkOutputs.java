// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.sweep;

import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** What any bundle, and so any console, sees of the others: their headers, and the properties of their services. */
public final class FrameworkOutputs {
    private final BundleContext context;

    /** As seen by this bundle. */
    public FrameworkOutputs(BundleContext context) {
        this.context = context;
    }

    /** One output for each bundle. */
    public Stream<Output> stream() {
        return Arrays.stream(context.getBundles())
                .map(each -> JvmOutputs.text("bundle " + each.getSymbolicName(), describe(each)));
    }

    private static String describe(Bundle bundle) {
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        String properties = services == null
                ? ""
                : Arrays.stream(services).map(FrameworkOutputs::properties).collect(Collectors.joining("\n"));
        return Collections.list(bundle.getHeaders().elements()) + "\n" + properties;
    }

    private static String properties(ServiceReference<?> service) {
        return Arrays.stream(service.getPropertyKeys())
                .map(key -> key + "=" + text(service.getProperty(key)))
                .collect(Collectors.joining(", "));
    }

    private static String text(Object value) {
        return value instanceof Object[] many ? Arrays.deepToString(many) : String.valueOf(value);
    }
}
