// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.exits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eckid.kit.search.Kind;
import org.eckid.kit.search.Output;

/** An exit put together from its parts. */
record NamedExit(String name, Optional<String> landmark, Set<Kind> ownKinds, Supplier<Stream<Output>> opener)
        implements ExitProbe {

    @Override
    public Stream<Output> outputs() {
        return opener.get();
    }

    /** The outputs of another probe, which may fail in any way. */
    static Stream<Output> open(ExitProbe other) {
        try {
            return other.outputs();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(
                    "the outputs of " + other.name() + " can't be listed: " + e.getMessage(), e);
        }
    }
}
