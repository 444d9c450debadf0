// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of a store with a database of its own, PID {@code org.eckid.store}. */
@ObjectClassDefinition(
        name = "ECK iD: store",
        description = "Where sealed ids and the work ledger are kept. Use either this or org.eckid.store.host.")
public @interface StoreSettings {

    /** Where the database is. */
    @AttributeDefinition(
            name = "JDBC URL",
            description = "Required. For example jdbc:h2:file:/var/lib/las/eckid or jdbc:postgresql://db/eckid")
    String url() default "";

    /** The user of the database. */
    @AttributeDefinition(name = "user", description = "The user of the database.")
    String user() default "";

    /** The path of a file that holds the password and nothing else. */
    @AttributeDefinition(
            name = "password file",
            description = "The path of a file that holds the password and nothing else; empty for no password.")
    String password_file() default "";

    /** The most connections. */
    @AttributeDefinition(name = "pool size", description = "The most connections at once, 2 to 100.")
    int pool_size() default 8;

    /** The longest that one statement may take. */
    @AttributeDefinition(
            name = "statement seconds",
            description = "How long one statement may take on PostgreSQL before it is given up, 1 to 3600 seconds.")
    int statement_seconds() default 60;

    /** Which driver is taken from the service registry. */
    @AttributeDefinition(
            name = "driver",
            description = "A filter that chooses the driver. For PostgreSQL:"
                    + " (osgi.jdbc.driver.class=org.postgresql.Driver)")
    String driver_target() default "(osgi.jdbc.driver.class=org.h2.Driver)";
}
