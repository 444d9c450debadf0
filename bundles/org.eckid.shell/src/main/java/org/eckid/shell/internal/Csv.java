// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eckid.api.PersonRef;
import org.eckid.api.control.AuditEntry;
import org.eckid.api.control.AuditSink;

/**
 * The audit as two tables, as RFC 4180 has them: the records, and beside it who is in which list. A cell that a spreadsheet would
 * take for a formula begins with an apostrophe.
 */
final class Csv implements AuditSink {
    private final Writer records;
    private final Writer lists;

    /** Writes the heads. */
    Csv(Writer records, Writer lists) throws IOException {
        this.records = records;
        this.lists = lists;
        row(
                records,
                "number",
                "at",
                "event",
                "bundle",
                "signer",
                "administrator",
                "board",
                "school",
                "supplier",
                "purpose",
                "visit",
                "asked",
                "given",
                "withheld",
                "refused",
                "list",
                "persons",
                "chain");
        row(lists, "list", "kind", "key");
    }

    @Override
    public void list(String name, List<PersonRef> persons) throws IOException {
        for (PersonRef person : persons) {
            row(lists, name, person.kind(), person.key());
        }
    }

    @Override
    public void entry(AuditEntry entry) throws IOException {
        row(
                records,
                entry.number(),
                entry.at(),
                entry.event(),
                entry.bundle(),
                entry.signer(),
                entry.administrator().map(who -> who.name()),
                entry.board().map(board -> board.value()),
                entry.school().map(school -> school.value()),
                entry.supplier().map(supplier -> supplier.value()),
                entry.purpose().map(purpose -> purpose.code()),
                entry.visit(),
                entry.asked(),
                entry.given(),
                entry.withheld().entrySet().stream()
                        .map(withheld -> withheld.getKey() + "=" + withheld.getValue())
                        .collect(Collectors.joining(" ")),
                entry.refused(),
                entry.list(),
                entry.persons().stream()
                        .map(person -> person.kind() + ":" + person.key())
                        .collect(Collectors.joining(" ")),
                entry.chain());
    }

    private static void row(Writer out, Object... cells) throws IOException {
        out.write(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    static String cell(Object value) {
        String text = String.valueOf(
                value instanceof Optional<?> optional ? optional.isPresent() ? optional.get() : "" : value);
        String harmless = text.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
