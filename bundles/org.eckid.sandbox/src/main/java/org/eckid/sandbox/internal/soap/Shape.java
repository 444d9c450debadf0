// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.soap;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What one element of a request must look like.
 *
 * @param name the local name in the service's namespace
 * @param kind what its text is; {@link Kind#BRANCH} for children only
 * @param least how often it must occur
 * @param most how often it may occur
 * @param children its children in the order that the contract fixes
 */
record Shape(String name, Kind kind, int least, int most, List<Shape> children) {

    /** What an element holds. */
    enum Kind {
        BRANCH,
        TEXT,
        INT,
        DATE_TIME
    }

    static Shape of(String name, Kind kind) {
        return new Shape(name, kind, 1, 1, List.of());
    }

    static Shape optional(String name, Kind kind) {
        return new Shape(name, kind, 0, 1, List.of());
    }

    static Shape list(String name, Shape... children) {
        return new Shape(name, Kind.BRANCH, 1, Integer.MAX_VALUE, List.of(children));
    }

    static Shape root(String name, Shape... children) {
        return new Shape(name, Kind.BRANCH, 1, 1, List.of(children));
    }

    /** For messages: the names of the children in order. */
    String order() {
        return children.isEmpty()
                ? "no children"
                : "in this order: " + children.stream().map(Shape::name).collect(Collectors.joining(", "));
    }
}
