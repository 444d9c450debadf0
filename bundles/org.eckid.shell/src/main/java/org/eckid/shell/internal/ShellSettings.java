// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of PID {@code org.eckid.shell}. */
@ObjectClassDefinition(name = "ECK iD: shell", description = "Operator commands.")
@interface ShellSettings {

    /** Who makes changes by command. */
    @AttributeDefinition(
            name = "administrator",
            description = "Who makes changes, unless a command says -u; empty: the user of the operating system")
    String administrator() default "";
}
