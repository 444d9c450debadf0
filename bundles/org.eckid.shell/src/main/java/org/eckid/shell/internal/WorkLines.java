// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eckid.api.Reason;
import org.eckid.api.control.BatchStatus;
import org.eckid.api.control.Finding;
import org.eckid.api.control.HeldUp;
import org.eckid.api.control.NodeStatus;
import org.eckid.api.control.SubmissionsToday;
import org.eckid.api.control.WorkStatus;

/** What goes on with a board's work as text: what runs, what waits for whom, and what to do. */
final class WorkLines {
    private final WorkStatus work;
    private final Desk desk;

    WorkLines(WorkStatus work, Desk desk) {
        this.work = work;
        this.desk = desk;
    }

    String text() {
        return facts() + batches() + findings();
    }

    private String facts() {
        Table table = new Table("work", running());
        work.heldUp().ifPresent(held -> table.row("held up", heldUp(held)));
        work.submissions().ifPresent(today -> table.row("batches today", submissions(today)));
        table.row("nodes", nodes());
        return "\n" + table.text();
    }

    private String running() {
        return work.running().map(this::running).orElseGet(this::resting);
    }

    private String running(WorkStatus.Running run) {
        String silent =
                run.alive() == WorkStatus.Liveness.SILENT ? "; that node is not heard of, and another takes over" : "";
        return "runs on " + run.node() + " since " + desk.moment(run.since()) + silent;
    }

    private String resting() {
        if (work.nodes().isEmpty()) {
            return "no node works: check that the LAS is connected";
        }
        return work.nextLook().map(next -> "next look " + desk.moment(next)).orElse("none");
    }

    private String heldUp(HeldUp held) {
        String runs = held.failures() == 1 ? "1 run" : held.failures() + " runs in a row";
        return named(held.reason()) + " ended " + runs
                + held.until().map(until -> "; again " + desk.moment(until)).orElse("") + "; "
                + Desk.whoActs(held.reason());
    }

    private static String submissions(SubmissionsToday today) {
        return today.used() + " of " + today.perDay() + (today.refused() ? "; the source takes no more today" : "");
    }

    private String nodes() {
        return work.nodes().isEmpty()
                ? "none"
                : work.nodes().stream().map(this::node).collect(Collectors.joining(", "));
    }

    private String node(NodeStatus node) {
        return node.name() + " since " + desk.moment(node.startedAt());
    }

    private String batches() {
        Table table = new Table("BATCH OF", "PERSONS", "STATE", "SINCE", "WAITS FOR", "AGAIN", "WHO ACTS");
        work.batches().forEach(batch -> batch(table, batch));
        return table.text().isEmpty() ? "" : "\n" + table.text();
    }

    private void batch(Table table, BatchStatus batch) {
        table.row(
                Desk.lower(batch.content()),
                batch.persons(),
                Desk.lower(batch.state()),
                desk.moment(batch.since()),
                batch.waitsFor().map(WorkLines::named).orElse("-"),
                moment(batch.lookAt()),
                batch.waitsFor().map(Desk::whoActs).orElse("-"));
    }

    private String findings() {
        StringBuilder lines = new StringBuilder();
        for (Finding finding : work.findings()) {
            lines.append('\n')
                    .append(named(finding.reason()))
                    .append(" since ")
                    .append(desk.moment(finding.since()))
                    .append(": ")
                    .append(finding.what())
                    .append("; ")
                    .append(Desk.whoActs(finding.reason()))
                    .append('\n');
        }
        return lines.toString();
    }

    private static String named(Reason reason) {
        return reason.code() + " " + Desk.lower(reason);
    }

    private String moment(Optional<Instant> at) {
        return at.map(desk::moment).orElse("-");
    }
}
