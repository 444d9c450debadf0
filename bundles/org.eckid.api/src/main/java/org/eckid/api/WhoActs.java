// SPDX-License-Identifier: Apache-2.0
package org.eckid.api;

/** Who must do something before a refusal goes away. */
public enum WhoActs {
    /** The people who run the system: settings, certificates, disks. */
    OPERATOR,
    /** Nobody: it is tried again by itself. */
    NOBODY,
    /** The school or its board: the pupil's data, or a permission. */
    SCHOOL,
    /** The makers of a host or connector. */
    DEVELOPER
}
