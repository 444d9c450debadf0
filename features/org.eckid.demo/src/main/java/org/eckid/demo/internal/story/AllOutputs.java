// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.story;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eckid.demo.internal.sweep.FileOutputs;
import org.eckid.demo.internal.sweep.FrameworkOutputs;
import org.eckid.demo.internal.sweep.JvmOutputs;
import org.eckid.demo.internal.sweep.Output;
import org.eckid.demo.internal.sweep.PageOutputs;
import org.eckid.las.LasExits;

/** Everything that the host lets out, and everything that anyone can look at on this machine. */
record AllOutputs(LasExits exits, House house, Path home) {
    /** Pages first: looking at them fills the logs and caches that are read after them. */
    Stream<Output> stream() {
        return Stream.<Supplier<Stream<Output>>>of(
                        () -> new PageOutputs(URI.create(house.address())).of(exits.pages()),
                        () -> new FrameworkOutputs(house.context()).stream(),
                        JvmOutputs::stream,
                        () -> FileOutputs.of(home, exits.files()))
                .flatMap(Supplier::get);
    }
}
