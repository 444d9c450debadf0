// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.secret;

/**
 * The base of everything that must not be seen. Immutable and safe to share between threads.
 *
 * <p>One private transient field and no getter: that shape was measured to leak through none of toString, Gson, Jackson
 * (getter and field mode), XStream and Java serialisation, where a record leaked through most of them.
 */
public abstract class Secret {
    private final transient String value;

    Secret(String value) {
        this.value = value;
    }

    /**
     * Opens the secret. Call it at the last moment, hand the text straight to where it must go, and keep no copy. The
     * name is loud on purpose: whoever calls it is on a list that a test guards.
     */
    public final String revealSecretValue() {
        return value;
    }

    /** Identity: two secrets are never compared by content in the open. */
    @Override
    public final boolean equals(Object other) {
        return this == other;
    }

    @Override
    public final int hashCode() {
        return System.identityHashCode(this);
    }

    /** The kind of secret, never its content. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[hidden]";
    }
}
