// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.story;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/**
 * The components of our bundles: which of them refused to start, and which still miss something. A component that finds a
 * wrong setting throws a message that tells all; the component runtime keeps it.
 */
final class Parts {
    private static final String OURS = "org.eckid.";

    private final BundleContext context;
    private final ServiceComponentRuntime runtime;

    Parts(BundleContext context, ServiceComponentRuntime runtime) {
        this.context = context;
        this.runtime = runtime;
    }

    /** The first component or bundle that refused to start, in one line. */
    Optional<String> refused() {
        return Stream.concat(
                        bundles()
                                .filter(bundle -> bundle.getState() == Bundle.INSTALLED)
                                .map(bundle -> "The bundle " + bundle.getSymbolicName()
                                        + " does not resolve; the log tells which package it misses."),
                        configurations()
                                .filter(each -> each.state == ComponentConfigurationDTO.FAILED_ACTIVATION)
                                .map(Parts::refusal))
                .findFirst();
    }

    /** Under the name by which a person knows the component: that of its settings. */
    private static String refusal(ComponentConfigurationDTO failed) {
        String[] pids = failed.description.configurationPid;
        String name = pids == null || pids.length == 0 ? failed.description.name : pids[0];
        String why = FailureText.ofStackTrace(failed.failure);
        return why.startsWith(name) ? why : name + ": " + why;
    }

    /** The components that wait for something, in one line. */
    String waiting() {
        return configurations()
                .filter(each -> each.unsatisfiedReferences.length > 0)
                .map(each -> each.description.name + " waits for " + names(each.unsatisfiedReferences))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String names(UnsatisfiedReferenceDTO[] missing) {
        return Arrays.stream(missing).map(each -> each.name).sorted().collect(Collectors.joining(", "));
    }

    private Stream<ComponentConfigurationDTO> configurations() {
        return runtime.getComponentDescriptionDTOs(bundles().toArray(Bundle[]::new)).stream()
                .map(runtime::getComponentConfigurationDTOs)
                .filter(Objects::nonNull)
                .flatMap(Collection::stream);
    }

    private Stream<Bundle> bundles() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName() != null
                        && bundle.getSymbolicName().startsWith(OURS));
    }
}
