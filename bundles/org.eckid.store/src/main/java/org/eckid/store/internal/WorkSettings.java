// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How the nodes share the work, PID {@code org.eckid.store.work}. All nodes of a database must have the same. */
@ObjectClassDefinition(
        name = "ECK iD: sharing the work",
        description = "How the nodes that share a database notice each other. Needed only for other values than these.")
public @interface WorkSettings {

    /** {@code heartbeat.seconds} */
    @AttributeDefinition(
            name = "heartbeat",
            description = "How often a node says that it is alive, in seconds, 0.1 to 60. Who was not heard of for four"
                    + " of them loses its boards to the others. Also how often a node looks for work that another was"
                    + " asked for.")
    double heartbeat_seconds() default 5;
}
