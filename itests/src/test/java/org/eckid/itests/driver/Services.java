// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.driver;

import java.util.Collection;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Gets a service that may still be on its way. */
public final class Services {
    private Services() {}

    /** Waits for a service of this type that matches the filter, and gets it for the bundle of the context. */
    public static <T> T await(BundleContext context, Class<T> type, String filter) {
        return Eventually.get("a service " + type.getName() + " with " + filter, () -> {
            for (ServiceReference<T> reference : references(context, type, filter)) {
                T service = context.getService(reference);
                if (service != null) {
                    return service;
                }
            }
            return null;
        });
    }

    private static <T> Collection<ServiceReference<T>> references(BundleContext context, Class<T> type, String filter) {
        try {
            return context.getServiceReferences(type, filter);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException("not an OSGi filter: " + filter, e);
        }
    }
}
