// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.eckid.api.outbound.EckIdDoor;
import org.eckid.itests.connector.Asker;
import org.eckid.itests.driver.Eventually;
import org.eckid.itests.driver.FreshBundle;
import org.eckid.itests.driver.InFramework;
import org.eckid.itests.driver.Service;
import org.eckid.itests.driver.VendorKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.cm.ConfigurationAdmin;

/** A vendor's connector is known by its name and by who signed all of it; an imitation has the name only. */
@InFramework
class SignersIT {
    private static final String SIGNED = "com.example.signed";
    private static final String PLAIN = "com.example.plain";

    private final TwoBoards host = new TwoBoards(1, 1);
    private PlugIn plugIn;
    private Audited audited;
    private VendorKey vendor;
    private BundleContext context;

    @BeforeEach
    void list(BundleContext context, @Service ConfigurationAdmin admin) throws Exception {
        this.context = context;
        vendor = VendorKey.named("vendor");
        plugIn = new PlugIn(context, admin)
                .configured(context.getBundle().getSymbolicName(), SIGNED + ";signer=" + vendor.fingerprint(), PLAIN)
                .connecting(host.platform());
        audited = new Audited(context);
        BundleContext core = new RunningBundles(context).named("org.eckid.core").getBundleContext();
        Eventually.holds("there is a door", () -> core.getServiceReference(EckIdDoor.class) != null);
    }

    @AfterEach
    void close() {
        plugIn.close();
    }

    private static byte[] connector(String name) throws IOException {
        try (InputStream jar =
                FreshBundle.named(name).holdingPackageOf(Asker.class).jar()) {
            return jar.readAllBytes();
        }
    }

    private Bundle installed(byte[] jar) throws BundleException {
        Bundle bundle = context.installBundle("signed:" + System.identityHashCode(jar), new ByteArrayInputStream(jar));
        bundle.start();
        return bundle;
    }

    private void assertRefused(byte[] jar, String name) throws BundleException {
        Bundle bundle = installed(jar);
        assertNull(bundle.getBundleContext().getServiceReference(EckIdDoor.class));
        audited.await("look-up", name);
        bundle.uninstall();
    }

    private void assertAdmitted(byte[] jar) throws BundleException {
        Bundle bundle = installed(jar);
        BundleContext own = bundle.getBundleContext();
        assertNotNull(own.getService(own.getServiceReference(EckIdDoor.class)));
        bundle.uninstall();
    }

    @Test
    void admitsWhatTheVendorSigned() throws Exception {
        assertAdmitted(vendor.sign(connector(SIGNED)));
    }

    @Test
    void refusesAnImitatorWithoutSignature() throws Exception {
        assertRefused(connector(SIGNED), SIGNED);
    }

    @Test
    void refusesAnImitatorWhoSignedItself() throws Exception {
        assertRefused(VendorKey.named("vendor").sign(connector(SIGNED)), SIGNED);
    }

    @Test
    void refusesASignedJarInWhichOneClassWasChanged() throws Exception {
        String changed = Asker.class.getName().replace('.', '/') + ".class";
        assertRefused(changed(vendor.sign(connector(SIGNED)), changed), SIGNED);
    }

    @Test
    void refusesASignedBundleThatIsListedWithoutSigner() throws Exception {
        assertRefused(vendor.sign(connector(PLAIN)), PLAIN);
    }

    /** A name alone says little: that is why a signer can be listed. */
    @Test
    void admitsAnyUnsignedBundleOfANameThatIsListedWithoutSigner() throws Exception {
        assertAdmitted(connector(PLAIN));
    }

    @Test
    void looksAgainWhenABundleIsUpdated() throws Exception {
        Bundle bundle = installed(vendor.sign(connector(SIGNED)));
        assertNotNull(bundle.getBundleContext().getServiceReference(EckIdDoor.class));
        var door = bundle.getBundleContext().getServiceReference(EckIdDoor.class);
        bundle.update(new ByteArrayInputStream(connector(SIGNED)));
        assertNull(bundle.getBundleContext().getServiceReference(EckIdDoor.class));
        assertNull(bundle.getBundleContext().getService(door), "nor by the reference that it has");
        bundle.update(new ByteArrayInputStream(vendor.sign(connector(SIGNED))));
        assertNotNull(bundle.getBundleContext().getServiceReference(EckIdDoor.class));
        bundle.uninstall();
    }

    private static byte[] changed(byte[] jar, String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            ZipEntry entry = in.getNextEntry();
            while (entry != null) {
                byte[] content = in.readAllBytes();
                if (entry.getName().equals(name)) {
                    content[content.length - 1] ^= 1;
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
                entry = in.getNextEntry();
            }
        }
        return bytes.toByteArray();
    }
}
