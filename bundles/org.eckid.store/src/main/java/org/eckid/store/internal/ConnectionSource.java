// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eckid.api.EckIdException;

/** Where connections come from: a driver and an address, or the host. Nothing is known yet of the database behind it. */
interface ConnectionSource {

    /** For people: which database this is. */
    String place();

    /** Whether no other process can have it open at the same time. */
    default boolean isOfOneProcess() {
        return false;
    }

    /**
     * Looks at what is there before anything connects to it, and makes what has to be made.
     *
     * @return whether our tables must be in it by now
     */
    default boolean prepare() throws SQLException, IOException, EckIdException {
        return false;
    }

    /** Connections of which each is made anew, for a first look and the migrations. */
    DataSource direct() throws SQLException, EckIdException;

    /**
     * Connections for the daily work, and what to do with them when the store stops.
     *
     * @param direct what {@link #direct()} gave
     */
    Pool pooled(DataSource direct) throws SQLException, EckIdException;

    /**
     * Connections that are used again and again.
     *
     * @param close gives up what is ours of it
     */
    record Pool(DataSource connections, Runnable close) {}

    /**
     * Connections to a database that was looked at.
     *
     * @param writers who may write at once in a database of this kind
     */
    record Opened(Pool pool, Writers writers) {}
}
