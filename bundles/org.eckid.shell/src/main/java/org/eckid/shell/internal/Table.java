// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import java.util.ArrayList;
import java.util.List;

/** Text in columns; columns of numbers to the right. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... heads) {
        rows.add(List.of(heads));
    }

    Table row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell.toString().replace('\n', ' '));
        }
        rows.add(row);
        return this;
    }

    /** The lines, without the heads if there is nothing under them. */
    String text() {
        if (rows.size() == 1) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(line(row).stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String space = " ".repeat(width(column) - length(cell));
            line.append(numeric(column) ? space + cell : cell + space).append("  ");
        }
        return line.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private boolean numeric(int column) {
        return rows.stream().skip(1).allMatch(row -> row.get(column).matches("[0-9]+"));
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
