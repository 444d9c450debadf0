// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.guard;

import java.util.Set;

/** A guard that knows org.eckid.uwlr as connector and org.eckid.las as host. */
public final class GuardFixture {
    private GuardFixture() {}

    public static Guard guard() {
        return new Guard(FakeBundles.bundle("org.eckid.core", 10), Set.of("org.eckid.uwlr"), "org.eckid.las");
    }
}
