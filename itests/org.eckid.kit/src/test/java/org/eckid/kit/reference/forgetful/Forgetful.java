// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference.forgetful;

import java.nio.file.Path;
import java.util.Optional;
import org.eckid.api.EckIdException;
import org.eckid.api.roster.Roster;
import org.eckid.spi.gateway.HiddenField;
import org.eckid.spi.gateway.HostConnection;
import org.eckid.spi.gateway.HostGateway;
import org.eckid.spi.host.HostPlatform;
import org.eckid.spi.host.PersonFields;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** Connects whenever there is a gateway. The registry of persons is a folder, named by a property of the framework. */
public final class Forgetful implements BundleActivator, ServiceTrackerCustomizer<HostGateway, HostConnection> {
    private BundleContext context;
    private FolderDirectory directory;
    private ServiceTracker<HostGateway, HostConnection> gateways;

    @Override
    public void start(BundleContext started) {
        context = started;
        directory = new FolderDirectory(Path.of(started.getProperty("org.eckid.kit.registry")));
        context.registerService(Roster.class, directory, null);
        gateways = new ServiceTracker<>(context, HostGateway.class, this);
        gateways.open();
    }

    @Override
    public void stop(BundleContext stopped) {
        gateways.close();
    }

    @Override
    public HostConnection addingService(ServiceReference<HostGateway> gateway) {
        try {
            return context.getService(gateway)
                    .connect(new HostPlatform(directory, new NoScreen(), Optional.of((who, board) -> true)));
        } catch (EckIdException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void modifiedService(ServiceReference<HostGateway> gateway, HostConnection connection) {
        // Nothing of it concerns a host.
    }

    @Override
    public void removedService(ServiceReference<HostGateway> gateway, HostConnection connection) {
        connection.close();
    }

    private static final class NoScreen implements PersonFields {
        @Override
        public void add(HiddenField field) {
            // No screen shows it.
        }

        @Override
        public void remove(HiddenField field) {
            // As above.
        }
    }
}
