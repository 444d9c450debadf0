// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import org.eckid.spi.store.CheckedTerm;

/** What was found about a chain or sector, in words. */
public final class TermWords {
    private TermWords() {}

    /** One sentence that says what to do. */
    public static String of(CheckedTerm term) {
        String name = term.name().map(known -> " \"" + known + "\"").orElse("");
        return term.formerName()
                .map(former -> term.uri() + " is called" + name + " at the source and was called \"" + former
                        + "\": check that it still means what was decided")
                .orElse(term.uri() + name
                        + " is not listed by the source: check the settings chain and sectors of org.eckid.core");
    }
}
