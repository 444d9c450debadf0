// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.sweep;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eckid.demo.internal.DemoFailure;

/** Reads every output and counts those in which an id lies in any form. Proves on itself first that it would see one. */
public final class Sweep {
    private final Set<String> eckIds;
    private final Needles needles;
    private final Map<String, Set<String>> found = new TreeMap<>();
    private int swept;

    /**
     * A sweep for these ids.
     *
     * @throws DemoFailure if it would not see a planted id
     */
    public Sweep(Collection<String> eckIds) throws DemoFailure {
        this.eckIds = Set.copyOf(eckIds);
        this.needles = new Needles(eckIds);
        for (String each : eckIds) {
            check(each);
        }
    }

    private void check(String eckId) throws DemoFailure {
        byte[] planted = ("leerling;" + eckId + ";groep 5").getBytes(StandardCharsets.UTF_8);
        try {
            if (needles.in(new ByteArrayInputStream(planted)).isEmpty()) {
                throw new DemoFailure(
                        "The sweep did not see an id that was planted for it; this is a fault of the demo.");
            }
        } catch (IOException e) {
            throw new DemoFailure("The sweep can't read its own buffer.", e);
        }
    }

    /** Reads these outputs; what can't be read is not clean, so it ends the demo. */
    public Sweep over(Stream<Output> outputs) throws DemoFailure, InterruptedException {
        try (outputs) {
            for (Output each : (Iterable<Output>) outputs::iterator) {
                read(each);
            }
        }
        return this;
    }

    /** Reads these files, in a process of its own: see {@link FileSweepMain}. */
    public Sweep over(FileSweep files) throws DemoFailure {
        files.run(eckIds, this::note);
        return this;
    }

    private void note(Path file, String answer) throws DemoFailure {
        if (answer.startsWith(FileSweepMain.FOUND)) {
            found.put(file.toString(), Set.of(answer.substring(FileSweepMain.FOUND.length())));
        } else if (!answer.equals(FileSweepMain.CLEAN)) {
            throw new DemoFailure("The sweep can't read " + file + ": " + answer + ".");
        }
        swept++;
    }

    private void read(Output output) throws DemoFailure, InterruptedException {
        try (InputStream content = output.opener().open()) {
            Set<String> forms = needles.in(content);
            if (!forms.isEmpty()) {
                found.put(output.name(), forms);
            }
            swept++;
        } catch (IOException e) {
            throw new DemoFailure("The sweep can't read " + output.name() + ": " + e.getMessage() + ".", e);
        }
    }

    /** How many outputs were read. */
    public int swept() {
        return swept;
    }

    /** The outputs that hold an id, and in which forms. */
    public Map<String, Set<String>> found() {
        return Collections.unmodifiableMap(found);
    }
}
