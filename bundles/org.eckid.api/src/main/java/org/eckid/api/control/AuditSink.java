// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

import java.io.IOException;
import java.util.List;
import org.eckid.api.PersonRef;
import org.osgi.annotation.versioning.ConsumerType;

/** Takes an audit record by record. Implemented by who exports it. */
@ConsumerType
public interface AuditSink {

    /**
     * A long list of persons, once, before the first record that names it.
     *
     * @param name of the list
     */
    void list(String name, List<PersonRef> persons) throws IOException;

    /** A record, in the order of their numbers. */
    void entry(AuditEntry entry) throws IOException;
}
