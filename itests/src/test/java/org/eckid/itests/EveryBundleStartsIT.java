// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eckid.itests.driver.BundleFiles;
import org.eckid.itests.driver.InFramework;
import org.eckid.itests.driver.Service;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

@InFramework
class EveryBundleStartsIT {

    @Test
    void everyInstalledBundleIsActive(BundleContext context) {
        List<String> asleep = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .map(bundle -> bundle.getSymbolicName() + " is in state " + bundle.getState())
                .toList();
        assertEquals(List.of(), asleep);
    }

    @Test
    void everyBundleThatWeBuildIsThere(BundleContext context) {
        Set<String> installed =
                Arrays.stream(context.getBundles()).map(Bundle::getSymbolicName).collect(Collectors.toSet());
        for (Path jar : BundleFiles.ours()) {
            String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
            assertTrue(installed.contains(name), name);
        }
    }

    /** A component description that cannot be read is only logged by the runtime; here it fails. */
    @Test
    void everyDeclaredComponentIsKnown(@Service ServiceComponentRuntime runtime, BundleContext context) {
        for (Bundle bundle : context.getBundles()) {
            String declared = bundle.getHeaders("").get("Service-Component");
            int known = runtime.getComponentDescriptionDTOs(bundle).size();
            assertEquals(declared == null ? 0 : declared.split(",").length, known, bundle::getSymbolicName);
        }
    }
}
