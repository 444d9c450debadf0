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

/** The reference LAS with the plug-in, in its part of a vendor's product. */
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
    public List<URI> pages() {
        return addresses(address -> !address.matches("/las/(export/|api/|search).*"));
    }

    /** The addresses that the LAS itself lists, of one kind. */
    List<URI> addresses(Predicate<String> kind) {
        return Arrays.stream(host().ask("pages").split(" "))
                .filter(kind)
                .map(URI::create)
                .toList();
    }
}
