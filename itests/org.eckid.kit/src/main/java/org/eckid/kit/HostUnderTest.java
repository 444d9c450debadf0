// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit;

import java.util.List;
import org.eckid.kit.exits.ExitProbe;

/** A vendor's product with the plug-in in it, as the kit sees it: something to fill, and everything that comes out of it. */
public interface HostUnderTest {

    /**
     * Starts the product with the plug-in and gets every person an ECK iD, the way an operator would: settings that point at
     * the stand-in, the persons at a school {@code 20DP00} of primary education in one board, the board through its three
     * steps, and the enrolment run to its end. Every logger at its finest level. Let a supplier ask once as well, so that
     * the exits which fill only then are full.
     *
     * @throws Exception if it can't be done; the kit's tests fail with it
     */
    void enrol(StandIn standIn, List<TestPerson> persons) throws Exception;

    /**
     * Every way out of the product, called once after {@link #enrol}. They are looked at one after the other in this order:
     * files after pages, because looking at pages fills logs and caches.
     */
    List<ExitProbe> exits();

    /** Stops the product. Called in any case, also when it did not start. */
    void stop() throws Exception;
}
