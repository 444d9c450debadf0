// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import org.eckid.fuzz.Target;

/** Reads a supplier's request. */
public final class VerzoekTarget implements Target {

    @Override
    public String feed(byte[] input) {
        if (input.length > HttpRequestCheck.MOST_BYTES) {
            return "longer than the servlet lets through";
        }
        try {
            RequestReader.read(input);
            return "";
        } catch (Refused e) {
            return String.valueOf(e.getMessage());
        }
    }
}
