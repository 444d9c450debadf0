// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of PID {@code org.eckid.uwlr}. No secret among them: the keys are in the suppliers file. */
@ObjectClassDefinition(name = "ECK iD: UWLR connector", description = "Answers suppliers' UWLR requests.")
@interface UwlrSettings {

    /** Where the servlet answers. */
    @AttributeDefinition(name = "path", description = "Path of the endpoint, for example /uwlr/v2")
    String path() default "/uwlr/v2";

    /** Who may ask. */
    @AttributeDefinition(
            name = "suppliers.file",
            description = "File with suppliers, their keys and klantcodes; readable by the owner only")
    String suppliers_file() default "";

    /** Whether the LAS key goes along with an ECK iD in version 2.3. */
    @AttributeDefinition(
            name = "las.key",
            description = "In 2.3: beside-eckid (during the transition) or only-without-eckid")
    String las_key() default "beside-eckid";

    /** How much of names is sent. */
    @AttributeDefinition(name = "names", description = "full (achternaam, voorvoegsel, roepnaam) or call-name")
    String names() default "full";
}
