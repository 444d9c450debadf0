// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.audit;

/** What a connector asks of the door. */
public enum AuditEvent {
    /** Ids of persons. */
    DISCLOSE("disclose"),
    /** The person of an id. */
    PERSON_OF("person-of");

    private final String word;

    AuditEvent(String word) {
        this.word = word;
    }

    /** As it stands in the audit. */
    String word() {
        return word;
    }
}
