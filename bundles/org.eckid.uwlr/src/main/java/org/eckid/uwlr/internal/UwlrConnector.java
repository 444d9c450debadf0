// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import jakarta.servlet.Servlet;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Dictionary;
import java.util.Map;
import org.eckid.api.outbound.EckIdDoor;
import org.eckid.api.roster.Roster;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;
import org.osgi.service.servlet.whiteboard.annotations.RequireHttpWhiteboard;

/**
 * Puts the servlet on the whiteboard, and keeps it there while core or the host is exchanged: a supplier that asks in
 * between is told to come back, instead of finding nothing. That is why these two references alone are dynamic.
 */
@Component(
        name = UwlrConnector.PID,
        service = {},
        immediate = true,
        configurationPid = UwlrConnector.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = UwlrSettings.class)
@RequireHttpWhiteboard
public final class UwlrConnector {
    static final String PID = "org.eckid.uwlr";

    private static final Logger LOG = System.getLogger(UwlrConnector.class.getName());

    private final Neighbours neighbours = new Neighbours();
    private final ServiceRegistration<Servlet> registration;

    /**
     * Called by DS.
     *
     * @throws IllegalArgumentException if a setting or the suppliers file is wrong
     */
    @Activate
    public UwlrConnector(BundleContext context, UwlrSettings settings) {
        Path file = ConnectorSettings.suppliersFile(settings);
        Customers customers = SuppliersFile.read(file);
        HaalLeerlinggegevens operation =
                new HaalLeerlinggegevens(customers, neighbours, ConnectorSettings.terms(settings), Clock.systemUTC());
        String path = ConnectorSettings.path(settings);
        registration = context.registerService(Servlet.class, new UwlrServlet(operation), whiteboard(path));
        LOG.log(Level.INFO, "UWLR answers {0} suppliers at {1}", customers.size(), path);
    }

    @Deactivate
    void stop() {
        registration.unregister();
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindDoor(EckIdDoor door) {
        neighbours.came(door);
    }

    void unbindDoor(EckIdDoor door) {
        neighbours.went(door);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindRoster(Roster roster) {
        neighbours.came(roster);
    }

    void unbindRoster(Roster roster) {
        neighbours.went(roster);
    }

    private static Dictionary<String, Object> whiteboard(String path) {
        return FrameworkUtil.asDictionary(Map.of(
                HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, path,
                HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME, PID));
    }
}
