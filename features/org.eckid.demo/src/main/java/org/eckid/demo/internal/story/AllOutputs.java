// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.story;

import java.net.URI;
import java.nio.file.Path;
import org.eckid.demo.internal.DemoFailure;
import org.eckid.demo.internal.sweep.DemoSweep;
import org.eckid.kit.exits.FileTree;
import org.eckid.kit.exits.FrameworkExits;
import org.eckid.kit.exits.JvmExits;
import org.eckid.kit.exits.ProcessExits;
import org.eckid.kit.exits.WebPages;
import org.eckid.las.LasExits;

/** Everything that the host lets out, and everything that anyone can look at on this machine. */
record AllOutputs(LasExits exits, House house, Path home) {
    /** Files last: looking at pages fills the logs and caches that are among them. */
    DemoSweep searchedBy(DemoSweep sweep) throws DemoFailure, InterruptedException {
        JvmExits jvm = JvmExits.ofThisJvm();
        return sweep.over("the LAS", WebPages.of(URI.create(house.address())).at(exits.pages()))
                .over("the framework", FrameworkExits.of(house.context()))
                .over("monitoring", jvm.beans())
                .over("threads", jvm.threadNames())
                .over("properties", jvm.properties())
                .over("processes", ProcessExits.of(ProcessHandle.current()))
                .over("the disk", FileTree.of(home).and(exits.files()).readBy(ownJar()));
    }

    /** The launcher installed this bundle by reference to its file. */
    private Path ownJar() {
        String location = house.context().getBundle().getLocation();
        return Path.of(URI.create(location.substring(location.indexOf(':') + 1)));
    }
}
