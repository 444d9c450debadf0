// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eckid.kit.TestPerson;
import org.eckid.kit.reference.forgetful.Forgetful;

/** The plug-in with a host whose numbers are elsewhere: what is found in this heap, the plug-in left there. */
final class ForgetfulHost extends House {
    private static final String BUNDLE = "com.example.forgetful";

    ForgetfulHost(Path folder) {
        super(folder);
    }

    @Override
    String hostBundle() {
        return BUNDLE;
    }

    @Override
    List<Path> moreBundles() throws IOException {
        return List.of(new TestBundle(BUNDLE)
                .startedBy(Forgetful.class)
                .importing(
                        "org.eckid.api",
                        "org.eckid.api.control",
                        "org.eckid.api.roster",
                        "org.eckid.api.secret",
                        "org.eckid.spi.gateway",
                        "org.eckid.spi.host",
                        "org.osgi.framework",
                        "org.osgi.util.tracker")
                .writtenTo(folder().resolve("bundles")));
    }

    @Override
    void prepare(List<TestPerson> persons) throws IOException {
        Path registry = Files.createDirectories(folder().resolve("registry"));
        for (TestPerson person : persons) {
            boolean staff = person.role() == TestPerson.Role.STAFF;
            String number = (staff ? "20DP " : "") + person.numberOrEmailAddress();
            Files.writeString(registry.resolve(person.role() + " " + person.key()), number);
        }
    }

    @Override
    void fill() {
        // The registry was there when the process started.
    }

    /** It has none. */
    @Override
    public List<URI> pages() {
        return List.of();
    }
}
