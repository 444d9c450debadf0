// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.guard;

import java.util.List;
import org.osgi.framework.Bundle;

/** What the guard wants to know of a bundle beyond its name. */
interface BundleFacts {

    /** Who signed what it holds now. */
    Signature signature(Bundle bundle);

    /** The fragments that are attached to it now: their code runs as if it were the bundle's own. */
    List<Bundle> fragments(Bundle bundle);

    /** For a bundle that may have fragments of anybody, as a LAS has for its languages. */
    default BundleFacts withAnyFragments() {
        BundleFacts all = this;
        return new BundleFacts() {
            @Override
            public Signature signature(Bundle bundle) {
                return all.signature(bundle);
            }

            @Override
            public List<Bundle> fragments(Bundle bundle) {
                return List.of();
            }
        };
    }
}
