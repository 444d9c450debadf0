// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference.traitor;

/** A bean for the monitoring. */
public interface LastPupilMBean {
    /** Which pupil was sent last. */
    String getEckId();
}
