// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.node;

import org.jspecify.annotations.Nullable;

/** Is told of each call that goes through a {@link Watched} object, on the calling thread. */
interface Watcher {

    /**
     * A call begins.
     *
     * @param call for example {@code ledger.prepare}
     */
    void before(String call);

    /** A call came back with an answer; null if it gives none. */
    void after(String call, @Nullable Object answer);

    /** A call threw. */
    default void failed(String call) {}

    /** One watcher around another: the outer one is told first of what begins and last of what ends. */
    static Watcher around(Watcher inner, Watcher outer) {
        return new Watcher() {
            @Override
            public void before(String call) {
                outer.before(call);
                inner.before(call);
            }

            @Override
            public void after(String call, @Nullable Object answer) {
                inner.after(call, answer);
                outer.after(call, answer);
            }

            @Override
            public void failed(String call) {
                inner.failed(call);
                outer.failed(call);
            }
        };
    }
}
