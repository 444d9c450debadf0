// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal;

import java.util.Optional;
import org.eckid.api.EckIdException;
import org.eckid.las.internal.host.PluginLine;
import org.eckid.spi.gateway.HostConnection;
import org.eckid.spi.gateway.HostGateway;
import org.eckid.spi.host.HostPlatform;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * All that connects this LAS to the plug-in, and all that another one needs. The gateway is a mandatory static reference:
 * when core is replaced while the LAS runs, this component goes and comes back, and nothing else of the LAS notices.
 */
@Component(
        name = "org.eckid.las.plugin",
        service = {})
public final class EckIdPlugin {
    private final HostConnection connection;
    private final PluginLine line;

    /** Hands over the directory, the field catalogue and the authority. */
    @Activate
    public EckIdPlugin(@Reference Las las, @Reference HostGateway gateway) throws EckIdException {
        connection = gateway.connect(new HostPlatform(las.directory(), las.fields(), Optional.of(las.authority())));
        line = las.line();
        line.connected(connection);
    }

    /** Ends the connection; the field is gone from all pages after this. */
    @Deactivate
    public void disconnect() {
        line.disconnected();
        connection.close();
    }
}
