// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Figures under a title.
 *
 * @param head the columns
 * @param rows each as long as the head
 */
public record Table(String title, List<String> head, List<List<String>> rows) {
    /** Refuses a row that is too short or too long. */
    public Table {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
        for (List<String> row : rows) {
            if (row.size() != head.size()) {
                throw new IllegalArgumentException("a row of '" + title + "' has another length than its head");
            }
        }
    }

    /** In Markdown: columns padded to one width, all but the first to the right. */
    public String markdown() {
        List<Integer> widths =
                IntStream.range(0, head.size()).mapToObj(this::width).toList();
        String line = IntStream.range(0, head.size())
                .mapToObj(column -> rule(column, widths.get(column)))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
        return "### " + title + "\n\n" + line(head, widths) + line
                + rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
    }

    private int width(int column) {
        int widest =
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        return Math.max(3, Math.max(widest, head.get(column).length()));
    }

    private static String rule(int column, int width) {
        return column == 0 ? "-".repeat(width) : "-".repeat(width - 1) + ":";
    }

    private static String line(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> padded(cells.get(column), column, widths.get(column)))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String padded(String cell, int column, int width) {
        String space = " ".repeat(width - cell.length());
        return column == 0 ? cell + space : space + cell;
    }
}
