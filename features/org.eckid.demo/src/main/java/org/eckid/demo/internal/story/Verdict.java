// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.story;

/** How the demo went. */
enum Verdict {
    /** Every person that should have an id has one, and no output holds one. */
    AS_EXPECTED,
    /** A person misses an id for another reason than its school's data, or an id was found where none may be. */
    NOT_AS_EXPECTED
}
