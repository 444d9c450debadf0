// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The operator's settings of core. */
@ObjectClassDefinition(id = "org.eckid.core", name = "ECK iD core", description = "Seals, guards and enrols.")
public @interface CoreSettings {
    /** {@code key.file} */
    @AttributeDefinition(
            name = "Key file",
            description =
                    "Path of the master key; made with rights for its owner only if there is none and nothing is sealed yet. Back it up:"
                            + " without it nothing that is stored can be opened.")
    String key_file();

    /** {@code oin.tail} */
    @AttributeDefinition(
            name = "OIN tail",
            description = "Five digits from which the OIN of a school is proposed: the last five of the supplier"
                    + " certificate's OIN, for example 34567. Empty: an OIN is assigned to each school.",
            required = false)
    String oin_tail() default "";

    /** {@code chain} */
    @AttributeDefinition(name = "Chain", description = "URI of the chain in which the ids are used.")
    String chain() default "http://purl.edustandaard.nl/begrippenkader/e7ec7d3c-c235-4513-bfb6-e54e66854795";

    /** {@code sectors} */
    @AttributeDefinition(
            name = "Sectors",
            description = "Which sector a type of education belongs to, as TYPE=URI. A board can decide otherwise.")
    String[] sectors() default {
        "BO=http://purl.edustandaard.nl/begrippenkader/512e4729-03a4-43a2-95ba-758071d1b725",
        "SBO=http://purl.edustandaard.nl/begrippenkader/512e4729-03a4-43a2-95ba-758071d1b725",
        "SO=http://purl.edustandaard.nl/begrippenkader/512e4729-03a4-43a2-95ba-758071d1b725",
        "VSO=http://purl.edustandaard.nl/begrippenkader/512e4729-03a4-43a2-95ba-758071d1b725"
    };

    /** {@code reconcile.minutes} */
    @AttributeDefinition(
            name = "Reconcile every",
            description = "Minutes after which the ledger is compared with the host again, at least 1.")
    int reconcile_minutes() default 60;

    /** {@code retention.days} */
    @AttributeDefinition(
            name = "Retention",
            description =
                    "Days after which what is kept of a person who left is erased, 1 to 3650, unless the board decided"
                            + " otherwise. Nothing is given of such a person meanwhile.")
    int retention_days() default 30;

    /** {@code boards.at.once} */
    @AttributeDefinition(name = "Boards at once", description = "How many boards are enrolled side by side, 1 to 64.")
    int boards_at_once() default 4;
}
