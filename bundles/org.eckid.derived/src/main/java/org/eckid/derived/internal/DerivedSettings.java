// SPDX-License-Identifier: Apache-2.0
package org.eckid.derived.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings under PID {@code org.eckid.derived}. */
@ObjectClassDefinition(
        name = "ECK iD: derived",
        description = "Derives a pseudonym locally for boards that chose that.")
public @interface DerivedSettings {

    @AttributeDefinition(
            name = "Folder of keys",
            description =
                    "Holds one key file per board. Back it up: without its key a board's ids can't be made again.")
    String key_dir() default "";

    @AttributeDefinition(name = "New keys", description = "MAKE a key for a board that has none, or REFUSE.")
    NewKeys new_keys() default NewKeys.MAKE;

    @AttributeDefinition(
            name = "URI prefix",
            description = "What a derived id begins with: https, at most 128 characters, ends with a slash.")
    String prefix() default UriPrefix.NOBODYS;

    @AttributeDefinition(
            name = "Prefix of an issuer",
            description =
                    "Must be true for a prefix under ketenid.nl or id.school, which makes a derived id look issued.")
    boolean prefix_issuer() default false;
}
