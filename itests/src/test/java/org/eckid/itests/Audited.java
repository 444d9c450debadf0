// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests;

import org.eckid.api.EckIdException;
import org.eckid.itests.driver.Eventually;
import org.eckid.itests.driver.Services;
import org.eckid.spi.store.AuditQuery;
import org.eckid.spi.store.AuditTrail;
import org.eckid.spi.store.KeptAudit;
import org.osgi.framework.BundleContext;

/** What the audit says. Read in the name of core, because the guard shows the trail to nobody else. */
record Audited(BundleContext context) {
    private static final int MOST = 200;

    /** Waits for a record of this event that names this bundle. */
    void await(String event, String bundle) {
        Eventually.holds("the audit has " + event + " of " + bundle, () -> has(event, bundle));
    }

    private boolean has(String event, String bundle) throws EckIdException {
        BundleContext core = new RunningBundles(context).named("org.eckid.core").getBundleContext();
        AuditTrail trail = Services.await(core, AuditTrail.class, "(objectClass=*)");
        return trail.newest(AuditQuery.all(), MOST).stream()
                .map(KeptAudit::entry)
                .anyMatch(entry ->
                        entry.event().equals(event) && entry.caller().bundle().startsWith(bundle + " "));
    }
}
