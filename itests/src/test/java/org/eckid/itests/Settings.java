// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests;

import java.io.IOException;
import java.util.Map;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Configurations, as a host writes them. */
record Settings(ConfigurationAdmin admin) {

    /** Writes the configuration of a component, whichever bundle it is in. */
    Configuration write(String pid, Map<String, Object> properties) throws IOException {
        return update(admin.getConfiguration(pid, "?"), properties);
    }

    /** Writes one of several configurations of a factory component, such as one per board. */
    Configuration write(String factoryPid, String name, Map<String, Object> properties) throws IOException {
        return update(admin.getFactoryConfiguration(factoryPid, name, "?"), properties);
    }

    private static Configuration update(Configuration configuration, Map<String, Object> properties)
            throws IOException {
        configuration.update(FrameworkUtil.asDictionary(properties));
        return configuration;
    }
}
