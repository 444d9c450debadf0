// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.example;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.management.MBeanServerConnection;
import org.eckid.kit.HostUnderTest;
import org.eckid.kit.StandIn;
import org.eckid.kit.TestPerson;
import org.eckid.kit.exits.ExitProbe;
import org.eckid.kit.exits.FileTree;
import org.eckid.kit.exits.JvmExits;
import org.eckid.kit.exits.WebPages;
import org.eckid.kit.outside.AttachedJvm;

/** Your product, described to the kit. */
public class MyLas implements HostUnderTest {
    private final Product product;
    private AttachedJvm jvm;

    public MyLas(Product product) {
        this.product = product;
    }

    @Override
    public void enrol(StandIn standIn, List<TestPerson> persons) throws Exception {
        Path source = product.folder().resolve("source");
        product.configure("org.eckid.nummervoorziening", standIn.writeClientFiles(source));
        product.configure(
                "org.eckid.hashing", Map.of("salt.file", source.resolve("salt").toString()));
        product.configure("org.eckid.core", Map.of("oin.tail", StandIn.OIN_TAIL));
        persons.forEach(product::takeIn);
        product.start();
        product.enrolEveryone();
        product.letASupplierAsk();
        jvm = AttachedJvm.of(product.processId());
    }

    @Override
    public List<ExitProbe> exits() {
        return List.of(
                ExitProbe.of("pages", () -> WebPages.of(product.site()).at(product.pages()))
                        .showing("Proefpersoon-A0")
                        .withNumbersOfTheHost(),
                ExitProbe.of("beans", () -> JvmExits.of(beans()).beans()).showing("HotSpotDiagnostic"),
                ExitProbe.of("threads", () -> JvmExits.of(beans()).threadNames())
                        .showing("Reference Handler"),
                ExitProbe.of("logs", () -> FileTree.of(product.folder().resolve("logs"))
                                .outputs())
                        .showing("org.eckid.las"));
    }

    protected MBeanServerConnection beans() {
        return jvm.beans();
    }

    @Override
    public void stop() throws Exception {
        if (jvm != null) {
            jvm.close();
        }
        product.stop();
    }
}
