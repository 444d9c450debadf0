// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eckid.itests.driver.BundleFiles;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.FrameworkWiring;

/** The bundles of a running framework, as an operator handles them. */
record RunningBundles(BundleContext context) {

    Bundle named(String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(symbolicName));
    }

    /** Replaces a bundle of ours by the same build, as a hot deployment does: update, then refresh what is wired to it. */
    void redeploy(String symbolicName) throws BundleException, IOException, InterruptedException {
        try (InputStream jar = Files.newInputStream(BundleFiles.ours(symbolicName))) {
            named(symbolicName).update(jar);
        }
        refresh(named(symbolicName));
    }

    /** Rewires and waits until the framework is done. A refresh of what the tests import restarts the tests' bundle too. */
    void refresh(Bundle... bundles) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        context.getBundle(0).adapt(FrameworkWiring.class).refreshBundles(List.of(bundles), event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
            }
        });
        if (!done.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("not refreshed within 30 s");
        }
    }
}
