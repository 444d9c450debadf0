// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

/**
 * How long is waited for a database that hangs. The server is told to give up first, so that the answer says why; the
 * connection gives up a little later, for a server that is frozen or cut off. A server also ends a transaction that a node
 * left lying, so that the locks of a node that was stopped don't stop the others.
 *
 * @param seconds for one statement
 */
record Patience(int seconds) {
    /** What a host's connection gets that has no bound of its own. */
    static final Patience USUAL = new Patience(60);

    /** The most by which the connection waits longer than the server. */
    private static final int LONGER = 10;

    private static final int LOCK_MILLIS = 10_000;
    /** One statement of a migration, over all persons of a large store. */
    private static final int MIGRATION_SECONDS = 900;

    Patience {
        if (seconds < 1 || seconds > 3600) {
            throw new IllegalArgumentException(
                    "statement.seconds of org.eckid.store is " + seconds + "; use 1 to 3600, e.g. 60");
        }
    }

    /** After how long a connection gives up on an answer, for the daily work. */
    int connectionSeconds() {
        return seconds + Math.min(LONGER, seconds);
    }

    /** The URL for the daily work. */
    String daily(String url) {
        return bounded(url, connectionSeconds());
    }

    /** The URL for the first look and the migrations. */
    String migrating(String url) {
        return bounded(url, MIGRATION_SECONDS);
    }

    /** What each connection for the daily work to a PostgreSQL says first. */
    String greeting() {
        int lock = Math.min(LOCK_MILLIS, seconds * 500);
        return "set statement_timeout = '" + seconds + "s'; set lock_timeout = '" + lock
                + "ms'; set idle_in_transaction_session_timeout = '" + lock * 3 / 2 + "ms'";
    }

    private static String bounded(String url, int seconds) {
        if (!url.startsWith("jdbc:postgresql:")) {
            return url;
        }
        return with(with(url, "socketTimeout", Integer.toString(seconds)), "tcpKeepAlive", "true");
    }

    /** Who chose otherwise in the url keeps it. */
    private static String with(String url, String option, String value) {
        return url.contains(option + "=") ? url : url + (url.contains("?") ? "&" : "?") + option + "=" + value;
    }
}
