// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.soap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a request or answer: text or children. Not a record, because its text may be a hash or a
 * pseudonym, and a record would print it.
 */
public final class Node {

    private final String name;
    private final String text;
    private final List<Node> children;

    private Node(String name, String text, List<Node> children) {
        this.name = name;
        this.text = text;
        this.children = children;
    }

    public static Node leaf(String name, String text) {
        return new Node(name, text, List.of());
    }

    public static Node branch(String name, List<Node> children) {
        return new Node(name, "", List.copyOf(children));
    }

    public static Node branch(String name, Node... children) {
        return new Node(name, "", List.of(children));
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    public List<Node> children() {
        return children;
    }

    public Stream<Node> all(String child) {
        return children.stream().filter(each -> each.name.equals(child));
    }

    /** The text of the first such child. */
    public Optional<String> find(String child) {
        return all(child).map(Node::text).findFirst();
    }

    /** The text of a child that the contract requires, so that the reader has seen to it. */
    public String get(String child) {
        return find(child).orElseThrow(() -> new IllegalStateException("no " + child));
    }
}
