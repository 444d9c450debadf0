// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.story;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eckid.demo.internal.DemoFailure;
import org.eckid.demo.internal.sweep.FileSweep;
import org.eckid.demo.internal.sweep.FrameworkOutputs;
import org.eckid.demo.internal.sweep.JvmOutputs;
import org.eckid.demo.internal.sweep.Output;
import org.eckid.demo.internal.sweep.PageOutputs;
import org.eckid.demo.internal.sweep.Sweep;
import org.eckid.las.LasExits;

/** Everything that the host lets out, and everything that anyone can look at on this machine. */
record AllOutputs(LasExits exits, House house, Path home) {
    /** Files last: looking at pages fills the logs and caches that are among them. */
    Sweep searchedBy(Sweep sweep) throws DemoFailure, InterruptedException {
        return sweep.over(inProcess()).over(FileSweep.of(ownJar(), home, exits.files()));
    }

    private Stream<Output> inProcess() {
        return Stream.<Supplier<Stream<Output>>>of(
                        () -> new PageOutputs(URI.create(house.address())).of(exits.pages()),
                        () -> new FrameworkOutputs(house.context()).stream(),
                        JvmOutputs::stream)
                .flatMap(Supplier::get);
    }

    /** The launcher installed this bundle by reference to its file. */
    private Path ownJar() {
        String location = house.context().getBundle().getLocation();
        return Path.of(URI.create(location.substring(location.indexOf(':') + 1)));
    }
}
