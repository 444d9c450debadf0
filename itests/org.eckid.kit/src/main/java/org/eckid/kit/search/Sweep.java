// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.search;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads every output of an exit, and what is packed inside, and tells where known values lie. */
public final class Sweep {
    private final Needles needles;

    /** A sweep for these values. */
    public Sweep(Collection<KnownValue> values) {
        needles = new Needles(values);
        values.forEach(this::provesThatItSees);
    }

    private void provesThatItSees(KnownValue value) {
        byte[] planted = ("leerling;" + value.text() + ";groep 5").getBytes(StandardCharsets.UTF_8);
        try {
            if (needles.in(new ByteArrayInputStream(planted)).isEmpty()) {
                throw new IllegalStateException(
                        "the sweep does not see " + value.kind().words() + " that is there");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads all of an exit.
     *
     * @param exit its name
     * @param outputs closed in the end
     * @throws UnreadableException if an output could not be read
     */
    public Swept over(String exit, Stream<Output> outputs) throws UnreadableException, InterruptedException {
        Tally tally = new Tally(exit);
        try (outputs) {
            for (Output each : (Iterable<Output>) outputs::iterator) {
                tally.read(each);
            }
        } catch (UncheckedIOException e) {
            throw new UnreadableException(exit, "the list", e);
        }
        return tally.swept();
    }

    private final class Tally {
        private final String exit;
        private final List<Finding> findings = new ArrayList<>();
        private int outputs;
        private long bytes;

        Tally(String exit) {
            this.exit = exit;
        }

        void read(Output output) throws UnreadableException, InterruptedException {
            outputs++;
            String place = placeOf(output);
            try (InputStream content = output.opener().open()) {
                bytes += new Unpacking(needles, this::found).search(place, content);
            } catch (IOException | UncheckedIOException e) {
                throw new UnreadableException(exit, place, e);
            }
        }

        /** A name can be a leak too, of a file or a page for instance, and is then not repeated. */
        private String placeOf(Output output) throws UnreadableException {
            try {
                Set<Match> inName =
                        needles.in(new ByteArrayInputStream(output.name().getBytes(StandardCharsets.UTF_8)));
                if (inName.stream().allMatch(match -> match.kind() == Kind.LANDMARK)) {
                    return output.name();
                }
                String hidden = "output " + outputs + " (its name is left out, because it tells)";
                found(hidden, inName);
                return hidden;
            } catch (IOException e) {
                throw new UnreadableException(exit, "a name", e);
            }
        }

        private void found(String place, Collection<Match> matches) {
            matches.forEach(match -> findings.add(new Finding(exit, place, match.kind(), match.form())));
        }

        Swept swept() {
            return new Swept(exit, outputs, bytes, findings);
        }
    }
}
