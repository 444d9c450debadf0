// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.control.AuditEntry;
import org.eckid.api.control.AuditSink;

/**
 * The audit as JSON, one object on each line: a long list of persons before the first record that names it, and the records. What
 * a record does not have is left out.
 */
final class JsonLines implements AuditSink {
    private final Writer out;

    JsonLines(Writer out) {
        this.out = out;
    }

    @Override
    public void list(String name, List<PersonRef> persons) throws IOException {
        out.write("{\"list\":" + text(name) + ",\"persons\":" + persons(persons) + "}\n");
    }

    @Override
    public void entry(AuditEntry entry) throws IOException {
        StringBuilder line = new StringBuilder("{\"number\":").append(entry.number());
        member(line, "at", Optional.of(entry.at()));
        member(line, "event", Optional.of(entry.event()));
        member(line, "bundle", Optional.of(entry.bundle()));
        member(line, "signer", entry.signer());
        member(line, "administrator", entry.administrator().map(who -> who.name()));
        member(line, "board", entry.board().map(board -> board.value()));
        member(line, "school", entry.school().map(school -> school.value()));
        member(line, "supplier", entry.supplier().map(supplier -> supplier.value()));
        member(line, "purpose", entry.purpose().map(purpose -> purpose.code()));
        entry.visit().ifPresent(visit -> line.append(",\"visit\":").append(visit));
        line.append(",\"asked\":").append(entry.asked()).append(",\"given\":").append(entry.given());
        line.append(",\"withheld\":").append(counts(entry.withheld()));
        member(line, "refused", entry.refused());
        member(line, "list", entry.list());
        if (!entry.persons().isEmpty()) {
            line.append(",\"persons\":").append(persons(entry.persons()));
        }
        member(line, "chain", Optional.of(entry.chain()));
        out.append(line.append("}\n"));
    }

    private static void member(StringBuilder line, String name, Optional<?> value) {
        value.ifPresent(present -> line.append(",\"").append(name).append("\":").append(text(present.toString())));
    }

    private static String counts(Map<Reason, Integer> withheld) {
        return withheld.entrySet().stream()
                .map(entry -> text(entry.getKey().name()) + ":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String persons(List<PersonRef> persons) {
        return persons.stream()
                .map(person -> text(person.kind() + ":" + person.key()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** As RFC 8259 has it; what is not plain ASCII goes as an escape, so that nothing depends on an encoding. */
    static String text(String value) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char one = value.charAt(i);
            if (one == '"' || one == '\\') {
                text.append('\\').append(one);
            } else if (one < ' ' || one > '~') {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) one));
            } else {
                text.append(one);
            }
        }
        return text.append('"').toString();
    }
}
