// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings under PID {@code org.eckid.hashing}. The README says what each costs. */
@ObjectClassDefinition(name = "ECK iD: hashing", description = "Turns a PGN into its first-level hash.")
public @interface HashingSettings {

    @AttributeDefinition(
            name = "Salt file",
            description = "File with the salt of the environment as base64 text. The salt itself is never a setting.")
    String salt_file() default "";

    @AttributeDefinition(
            name = "Memory (MiB)",
            description =
                    "The most memory that all hashing processes take together; 0: a quarter of the machine's memory.")
    int memory_mib() default 0;

    @AttributeDefinition(
            name = "Workers",
            description =
                    "How many hashes at once, each in a process of its own, as far as the memory goes; 0: one less than"
                            + " there are cores.")
    int workers() default 0;

    @AttributeDefinition(
            name = "Leading digits of an onderwijsnummer",
            description = "An onderwijsnummer must begin with these: 1, 10 or nothing.")
    String onderwijsnummer_prefix() default "1";

    @AttributeDefinition(
            name = "Idle (seconds)",
            description = "A hashing process that had nothing to do for so long is ended.")
    int idle_seconds() default 60;

    @AttributeDefinition(
            name = "Time limit of a hash (seconds)",
            description =
                    "A hashing process that takes longer counts as hanging: it is ended and its work is done again.")
    int hash_seconds() default 120;
}
