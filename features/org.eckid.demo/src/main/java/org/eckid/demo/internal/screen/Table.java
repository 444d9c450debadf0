// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.screen;

import java.util.ArrayList;
import java.util.List;

/** A short table: what, how many, and a remark; the numbers stand under each other. */
public final class Table {
    private record Row(String what, String value, String remark) {}

    private final List<Row> rows = new ArrayList<>();

    /** Adds a row without a remark. */
    public Table row(String what, Object value) {
        return row(what, value, "");
    }

    /** Adds a row. */
    public Table row(String what, Object value, String remark) {
        rows.add(new Row(what, value.toString(), remark));
        return this;
    }

    /** The lines, aligned. */
    public List<String> lines() {
        int what = widest(rows.stream().map(Row::what).toList());
        int value = widest(rows.stream().map(Row::value).toList());
        return rows.stream()
                .map(row -> ("  " + left(row.what(), what) + "  " + right(row.value(), value) + "  " + row.remark())
                        .stripTrailing())
                .toList();
    }

    private static int widest(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String left(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String right(String text, int width) {
        return " ".repeat(width - text.length()) + text;
    }
}
