// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.service;

/** One line of a submission. Not a record, because its input is a hash or a stampseudonym. */
final class Item {

    private final int position;
    private final int index;
    private final String input;

    Item(int position, int index, String input) {
        this.position = position;
        this.index = index;
        this.input = input;
    }

    int position() {
        return position;
    }

    int index() {
        return index;
    }

    String input() {
        return input;
    }
}
