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
            description =
                    "Exact symbolic names of the outbound connectors, for example org.eckid.uwlr. No wildcards. With ;signer=<SHA-256 of"
                            + " the certificate, 64 hexadecimal digits> only a bundle that is signed by it is one; a signed bundle needs that.")
    String[] connectors() default {"org.eckid.uwlr"};

    /** {@code host.bundle} */
    @AttributeDefinition(
            name = "Host bundle",
            description = "Exact symbolic name of the bundle of the LAS that connects, for example org.eckid.las; with"
                    + " ;signer=... as for connectors.")
    String host_bundle() default "";

    /** {@code ids.per.hour} */
    @AttributeDefinition(
            name = "Ids per hour",
            description = "The most persons whose ids a connector may ask for within an hour for one supplier.")
    int ids_per_hour() default 100_000;

    /** {@code ids.per.hour.in.all} */
    @AttributeDefinition(
            name = "Ids per hour in all",
            description =
                    "The most persons whose ids a connector may ask for within an hour for all suppliers together.")
    int ids_per_hour_in_all() default 500_000;
}
