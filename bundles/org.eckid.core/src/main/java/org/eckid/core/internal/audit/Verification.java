// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.control.AuditCheck;
import org.eckid.spi.store.AuditLink;
import org.eckid.spi.store.AuditList;
import org.eckid.spi.store.AuditPersons;
import org.eckid.spi.store.AuditQuery;
import org.eckid.spi.store.AuditTrail;
import org.eckid.spi.store.KeptAudit;

/** One check of the whole audit: each link anew from the former one, then the end, then the lists of persons. */
final class Verification {
    private static final int PAGE = 1000;

    private final Trail trail;
    private final AuditTrail store;
    private final Optional<Head> head;
    private final List<String> findings = new ArrayList<>();
    private Optional<AuditLink> last = Optional.empty();
    private boolean linkBroken;
    private boolean headSeen;

    Verification(Trail trail, Optional<Head> head) {
        this.trail = trail;
        this.store = trail.store();
        this.head = head;
    }

    AuditCheck run() throws EckIdException {
        links();
        end();
        lists();
        return new AuditCheck(
                last.map(AuditLink::number).orElse(0L),
                last.map(link -> Head.of(link).text()),
                List.copyOf(findings));
    }

    private void links() throws EckIdException {
        List<KeptAudit> page;
        do {
            page = store.read(AuditQuery.all(), last.map(AuditLink::number).orElse(0L), PAGE);
            for (KeptAudit kept : page) {
                link(kept);
            }
        } while (!page.isEmpty());
    }

    private void link(KeptAudit kept) throws EckIdException {
        AuditLink link = kept.link();
        long expected = last.map(AuditLink::number).orElse(0L) + 1;
        if (!linkBroken && link.number() != expected) {
            linkBroken = true;
            findings.add("record " + expected + " is missing");
        } else if (!linkBroken && !link.chain().equals(trail.chain().expected(last, kept.entry()))) {
            linkBroken = true;
            findings.add("record " + link.number() + " is not as it was written, or not in its place");
        }
        if (kept.entry().event().equals(Trail.BROKEN)) {
            findings.add(
                    "record " + link.number() + " says that the end of the audit before it was missing or changed");
        }
        few(kept);
        headSeen = headSeen || head.equals(Optional.of(Head.of(link)));
        last = Optional.of(link);
    }

    /** The persons who stand in the record itself. */
    private void few(KeptAudit kept) throws EckIdException {
        Optional<AuditPersons> list = kept.entry().result().persons();
        boolean here = list.filter(
                        one -> !one.persons().isEmpty() || one.shortened().isPresent())
                .isPresent();
        String board = kept.entry().target().board().map(BoardId::value).orElse("");
        if (here && !trail.macs().holds(board, list.orElseThrow())) {
            findings.add("the persons of record " + kept.link().number() + " are not those that were written");
        }
    }

    /** Records that came meanwhile only make it longer. */
    private void end() throws EckIdException {
        Optional<AuditLink> newest =
                store.newest(AuditQuery.all(), 1).stream().map(KeptAudit::link).findFirst();
        if (!trail.chain().isEnd(newest)) {
            findings.add("the end is missing: after record "
                    + newest.map(AuditLink::number).orElse(0L) + " there was more, or it was changed");
        }
        if (head.isPresent() && !headSeen) {
            findings.add(
                    "record " + head.get().number() + " is not there, or not with the link of the head that was given");
        }
    }

    private void lists() throws EckIdException {
        List<AuditList> page = store.lists(Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            for (AuditList kept : page) {
                if (!trail.macs().holds(kept.board().value(), kept.persons())) {
                    findings.add("the list of persons of record "
                            + store.firstNaming(kept.persons().list())
                                    .map(String::valueOf)
                                    .orElse("(none)")
                            + " is not as it was written");
                }
            }
            page = store.lists(Optional.of(page.get(page.size() - 1).persons().list()), PAGE);
        }
        store.firstWithoutList()
                .ifPresent(number -> findings.add("the list of persons of record " + number + " is missing"));
    }
}
