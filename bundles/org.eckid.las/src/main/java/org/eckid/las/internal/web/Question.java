// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a visitor asks for.
 *
 * @param path the parts behind {@code /las}
 * @param parameters of the query
 */
public record Question(List<String> path, Map<String, String> parameters) {

    /** A part of the path; empty if it is shorter. */
    String part(int index) {
        return index < path.size() ? path.get(index) : "";
    }

    /** A parameter of the query, unless it is blank. */
    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
