// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.eckid.api.Oin;
import org.eckid.api.Presence;
import org.eckid.api.control.BoardStatus;
import org.eckid.api.control.BoardSummary;
import org.eckid.api.control.Forwarding;
import org.eckid.api.control.Problem;
import org.eckid.api.control.Retention;
import org.eckid.api.control.SchoolStatus;
import org.eckid.api.control.SealStatus;

/** Everything about one board as text. */
final class BoardPage {
    private final BoardStatus status;
    private final Desk desk;

    BoardPage(BoardStatus status, Desk desk) {
        this.status = status;
        this.desk = desk;
    }

    String text() {
        return facts() + "\n" + schools() + suppliers() + work() + seals() + problems() + enrolment();
    }

    private String facts() {
        BoardSummary summary = status.summary();
        return new Table("board", summary.board().value() + "  " + summary.name())
                .row("state", Desk.lower(summary.state()))
                .row("source", Desk.lower(summary.source()))
                .row("1 registered", date(status.registered()))
                .row("2 supplier told", date(status.supplierTold()))
                .row(
                        "3 agreement signed",
                        status.agreement()
                                .map(signed -> signed.on() + " by " + signed.signatory())
                                .orElse("-"))
                .row("who left", whoLeft(status.retention()))
                .text();
    }

    private String whoLeft(Retention retention) {
        return "erased after " + retention.days() + " days"
                + retention
                        .next()
                        .map(first -> ": " + retention.waiting() + " wait, the first until " + desk.moment(first))
                        .orElse("");
    }

    private String schools() {
        Table table = new Table(
                "SCHOOL", "NAME", "TYPE", "OIN", "STARTS", "TAKES PART", "PRESENT", "WAITING", "FAILED", "NONE");
        status.schools().forEach(school -> school(table, school));
        return table.text();
    }

    private static void school(Table table, SchoolStatus school) {
        table.row(
                school.school().value(),
                school.name(),
                school.type().code(),
                school.oin().map(Oin::value).orElse("-"),
                date(school.startsOn()),
                school.closedBecause()
                        .map(reason -> "no: " + Desk.lower(reason) + " (" + reason.code() + ")")
                        .orElse("yes"),
                school.persons().getOrDefault(Presence.PRESENT, 0),
                school.persons().getOrDefault(Presence.WAITING, 0),
                school.persons().getOrDefault(Presence.FAILED, 0),
                school.persons().getOrDefault(Presence.NONE, 0));
    }

    private String suppliers() {
        Table table = new Table("SUPPLIER", "SCHOOL", "FROM", "UNTIL");
        for (SchoolStatus school : status.schools()) {
            for (Forwarding forwarding : school.forwarding()) {
                table.row(
                        forwarding.supplier().value(),
                        school.school().value(),
                        forwarding.from(),
                        date(forwarding.until()));
            }
        }
        return table.text().isEmpty() ? "\nNo supplier is allowed.\n" : "\n" + table.text();
    }

    private String work() {
        return new WorkLines(status.work(), desk).text();
    }

    private String seals() {
        return status.seals().map(seals -> "\n" + seals(seals)).orElse("");
    }

    private String seals(SealStatus seals) {
        Table table = new Table(
                        "seals",
                        "key " + seals.key() + " since " + desk.moment(seals.since()) + ", " + seals.made() + " made, "
                                + seals.voided() + " void")
                .row("mark", seals.mark());
        seals.retiring()
                .ifPresent(former ->
                        table.row("former key", former.key() + ", about " + former.rowsLeft() + " rows left"));
        return table.text();
    }

    private String problems() {
        int persons = status.problems().stream().mapToInt(Problem::count).sum();
        String board = status.summary().board().value();
        return persons == 0 ? "" : "\n" + persons + " persons have a problem: eckid:problems " + board + "\n";
    }

    private String enrolment() {
        return status.enrolment()
                .map(run -> "\nEnrolment since " + desk.moment(run.startedAt()) + ": " + ProgressBar.line(run) + "\n")
                .orElse("");
    }

    private static String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("-");
    }
}
