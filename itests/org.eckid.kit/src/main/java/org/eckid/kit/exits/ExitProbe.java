// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.exits;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eckid.kit.search.Kind;
import org.eckid.kit.search.Output;

/**
 * One way out of a host, for the kit to look at: its pages, its exports, its log. Implemented by the vendor, mostly by
 * naming one of the ready-made ways of this package and of {@code org.eckid.kit.outside}.
 */
public interface ExitProbe {

    /** What people call it: "pages", "CSV exports". Each probe of a host has a name of its own. */
    String name();

    /** Everything that comes out there now. Called once for each sweep; closed by the caller. */
    Stream<Output> outputs() throws Exception;

    /**
     * A text of at least eight characters that lies there for sure, such as the name of a planted person on a page. The kit
     * must find it: a probe that looks at the wrong place would otherwise always be clean. Empty only where there is no
     * such text.
     */
    default Optional<String> landmark() {
        return Optional.empty();
    }

    /** What the host itself puts there by right: at most {@link Kind#PGN}, and only where it shows numbers of its own. */
    default Set<Kind> ownKinds() {
        return Set.of();
    }

    /** A probe that is put together from a name and outputs. */
    static ExitProbe of(String name, Supplier<Stream<Output>> outputs) {
        return new NamedExit(name, Optional.empty(), Set.of(), outputs);
    }

    /** The same probe, which must see this text. */
    default ExitProbe showing(String landmark) {
        return new NamedExit(name(), Optional.of(landmark), ownKinds(), () -> NamedExit.open(this));
    }

    /** The same probe, for an exit in which the host shows the numbers of persons. */
    default ExitProbe withNumbersOfTheHost() {
        return new NamedExit(name(), landmark(), Set.of(Kind.PGN), () -> NamedExit.open(this));
    }
}
