// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.guard;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The lists of the guard. */
@ObjectClassDefinition(
        id = "org.eckid.core.guard",
        name = "ECK iD guard",
        description = "Which bundles may ask for ECK iDs, and which one is the host.")
public @interface GuardSettings {
    /** {@code connectors} */
    @AttributeDefinition(
            name = "Connectors",
            description = "Exact symbolic names of the outbound connectors, for example org.eckid.uwlr. No wildcards.")
    String[] connectors() default {"org.eckid.uwlr"};

    /** {@code host.bundle} */
    @AttributeDefinition(
            name = "Host bundle",
            description = "Exact symbolic name of the bundle of the LAS that connects, for example org.eckid.las.")
    String host_bundle() default "";
}
