// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.audit;

import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.spi.store.AuditLink;
import org.eckid.spi.store.AuditMac;

/** A record by its number and link; what an operator writes down elsewhere to notice later that the end went. */
record Head(long number, AuditMac chain) {

    static Head of(AuditLink link) {
        return new Head(link.number(), link.chain());
    }

    static Head parse(String text) throws EckIdException {
        if (!text.matches("[0-9]{1,18}:[0-9a-f]{64}")) {
            throw new EckIdException(
                    Reason.CALL_INVALID,
                    "that is no head of an audit: it is a number, a colon and 64 hexadecimal digits");
        }
        int colon = text.indexOf(':');
        return new Head(Long.parseLong(text.substring(0, colon)), AuditMac.ofHex(text.substring(colon + 1)));
    }

    String text() {
        return number + ":" + chain.hex();
    }
}
