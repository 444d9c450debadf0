// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The operator's settings of core. */
@ObjectClassDefinition(id = "org.eckid.core", name = "ECK iD core", description = "Seals, guards and enrols.")
public @interface CoreSettings {
    /** {@code key.store} */
    @AttributeDefinition(
            name = "Key store",
            description =
                    "Path of the key store with the keys that wrap the boards' keys; made with rights for its owner only if"
                            + " there is none and nothing is sealed yet. Back it up, with its password: without it nothing that is stored"
                            + " can be opened.")
    String key_store();

    /** {@code key.store.password.file} */
    @AttributeDefinition(
            name = "Password file of the key store",
            description =
                    "Path of a file that holds the password of the key store and nothing else; made, with a random password,"
                            + " when the key store is made and it is not there.")
    String key_store_password_file();

    /** {@code key.store.type} */
    @AttributeDefinition(name = "Type of the key store", description = "PKCS12 (the JDK's) or BCFKS (Bouncy Castle's).")
    String key_store_type() default "PKCS12";

    /** {@code key.alias} */
    @AttributeDefinition(
            name = "Alias",
            description =
                    "Which key of the key store wraps the boards' keys. When it names another key than before, all of them are"
                            + " wrapped anew at the next start.")
    String key_alias() default "eckid-kek-1";

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
