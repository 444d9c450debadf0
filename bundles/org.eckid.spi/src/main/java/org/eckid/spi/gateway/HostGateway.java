// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.gateway;

import org.eckid.api.EckIdException;
import org.eckid.spi.host.HostPlatform;
import org.osgi.annotation.versioning.ProviderType;

/** The one service that a vendor calls. Other bundles than the configured host do not see it. */
@ProviderType
public interface HostGateway {

    /**
     * Connects the host. Takes a moment at most: reading the persons happens later, on other threads.
     *
     * @return the connection, to be closed when the vendor's component is deactivated
     * @throws EckIdException if the caller is not the configured host bundle, or a host is connected already
     */
    HostConnection connect(HostPlatform platform) throws EckIdException;
}
