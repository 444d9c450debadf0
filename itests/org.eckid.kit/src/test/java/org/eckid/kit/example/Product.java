// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.example;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eckid.kit.TestPerson;

/** Stands for whatever starts and drives a vendor's product in its tests. */
public interface Product {
    /** Where it keeps what it keeps. */
    Path folder();

    /** Adds settings. */
    void configure(String pid, Map<String, String> settings);

    /** Registers a person at school 20DP00. */
    void takeIn(TestPerson person);

    /** Starts it, with every logger at its finest level. */
    void start() throws Exception;

    /** The board through its three steps, and the enrolment to its end. */
    void enrolEveryone() throws Exception;

    /** One visit of a supplier. */
    void letASupplierAsk() throws Exception;

    /** Its address. */
    URI site();

    /** Its pages, relative to the address. */
    List<URI> pages();

    /** The number of its process. */
    long processId();

    /** Stops it. */
    void stop();
}
