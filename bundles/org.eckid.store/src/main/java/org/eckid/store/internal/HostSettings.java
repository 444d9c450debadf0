// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of a store in a database of the host, PID {@code org.eckid.store.host}. */
@ObjectClassDefinition(
        name = "ECK iD: store in a DataSource of the host",
        description = "Keeps everything in a DataSource that the host publishes. Use either this or org.eckid.store.")
public @interface HostSettings {

    /** Which DataSource is taken from the service registry; by default none fits. */
    @AttributeDefinition(
            name = "DataSource",
            description = "A filter that chooses the DataSource service, for example (osgi.jndi.service.name=eckid)")
    String dataSource_target() default "(org.eckid.store=none)";
}
