// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.exits;

import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eckid.kit.search.Output;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** What any bundle, and so any console, sees of the others: their headers, and the properties of their services. */
public final class FrameworkExits {
    private FrameworkExits() {}

    /** One output for each bundle, as seen by this one. */
    public static Stream<Output> of(BundleContext context) {
        return Arrays.stream(context.getBundles())
                .map(each -> Output.text("bundle " + each.getSymbolicName(), describe(each)));
    }

    private static String describe(Bundle bundle) {
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        String properties = services == null
                ? ""
                : Arrays.stream(services).map(FrameworkExits::properties).collect(Collectors.joining("\n"));
        return bundle.getLocation() + "\n"
                + Collections.list(bundle.getHeaders().elements()) + "\n" + properties;
    }

    private static String properties(ServiceReference<?> service) {
        return Arrays.stream(service.getPropertyKeys())
                .map(key -> key + "=" + Values.text(service.getProperty(key)))
                .collect(Collectors.joining(", "));
    }
}
