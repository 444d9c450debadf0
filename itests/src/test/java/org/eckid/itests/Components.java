// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.eckid.itests.driver.Eventually;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** The components of a running framework: which are satisfied, and what the others wait for. */
record Components(ServiceComponentRuntime runtime) {

    /** Waits until a component is satisfied; a failure says what it still lacks. */
    void awaitSatisfied(String name) {
        Eventually.holds("component " + name + " is satisfied", () -> {
            if (!isSatisfied(name)) {
                throw new IllegalStateException(lacks(name));
            }
            return true;
        });
    }

    /** Whether at least one configuration of the component is satisfied or active. */
    boolean isSatisfied(String name) {
        return configurations(name).stream()
                .anyMatch(one -> one.state == ComponentConfigurationDTO.SATISFIED
                        || one.state == ComponentConfigurationDTO.ACTIVE);
    }

    /** The numbers of the component's active configurations: a restart gives another one. */
    List<Long> activeIds(String name) {
        return configurations(name).stream()
                .filter(one -> one.state == ComponentConfigurationDTO.ACTIVE)
                .map(one -> one.id)
                .toList();
    }

    private String lacks(String name) {
        List<String> lacking = configurations(name).stream()
                .map(one -> "state " + one.state + ", failure " + one.failure + ", references "
                        + Arrays.stream(one.unsatisfiedReferences)
                                .map(reference -> reference.name + " " + reference.target)
                                .toList())
                .toList();
        return lacking.isEmpty()
                ? name + " has no configuration: is it declared, does it lack settings?"
                : lacking + "";
    }

    private List<ComponentConfigurationDTO> configurations(String name) {
        return runtime.getComponentDescriptionDTOs().stream()
                .filter(description -> description.name.equals(name))
                .map(this::configurations)
                .flatMap(Collection::stream)
                .toList();
    }

    private Collection<ComponentConfigurationDTO> configurations(ComponentDescriptionDTO description) {
        return runtime.getComponentConfigurationDTOs(description);
    }
}
