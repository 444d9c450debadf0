// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.service;

import org.eckid.sandbox.internal.soap.Node;

/** What became of one item: a pseudonym, or why not. */
final class ItemResult {

    private final int index;
    private final String element;
    private final String outcome;

    private ItemResult(int index, String element, String outcome) {
        this.index = index;
        this.element = element;
        this.outcome = outcome;
    }

    static ItemResult success(int index, String value) {
        return new ItemResult(index, "value", value);
    }

    static ItemResult failed(int index, String message) {
        return new ItemResult(index, "errorMessage", message);
    }

    /** The same outcome for another item. */
    ItemResult at(int otherIndex) {
        return new ItemResult(otherIndex, element, outcome);
    }

    boolean succeeded() {
        return element.equals("value");
    }

    /** For an order that tells nothing about the submitted one: results come back in any order. */
    String outcome() {
        return outcome;
    }

    Node node() {
        return Node.branch(
                succeeded() ? "success" : "failed",
                Node.leaf("index", Integer.toString(index)),
                Node.leaf(element, outcome));
    }
}
