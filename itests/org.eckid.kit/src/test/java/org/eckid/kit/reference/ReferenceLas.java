// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.eckid.kit.TestPerson;
import org.eckid.kit.exits.ExitProbe;

/** The reference LAS with the plug-in, as a vendor's own product would be described to the kit. */
class ReferenceLas extends House {
    ReferenceLas(Path folder) {
        super(folder);
    }

    @Override
    String hostBundle() {
        return "org.eckid.las";
    }

    @Override
    List<Path> moreBundles() {
        return List.of();
    }

    @Override
    void prepare(List<TestPerson> persons) throws IOException {
        Files.writeString(school(), new SchoolFile(persons).text());
    }

    /** Loads the school's file. What was typed in belongs to no exit any more, so it goes. */
    @Override
    void fill() throws IOException {
        host().ask("load " + school());
        Files.delete(school());
    }

    private Path school() {
        return folder().resolve("school.xml");
    }

    @Override
    public List<ExitProbe> exits() {
        return new LasExitProbes(this).all();
    }

    /** The addresses that the LAS itself lists, of one kind. */
    List<URI> pages(Predicate<String> kind) {
        return Arrays.stream(host().ask("pages").split(" "))
                .filter(kind)
                .map(URI::create)
                .toList();
    }
}
