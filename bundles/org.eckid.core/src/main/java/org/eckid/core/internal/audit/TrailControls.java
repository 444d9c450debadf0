// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Presence;
import org.eckid.api.control.Administrator;
import org.eckid.api.control.AuditCheck;
import org.eckid.api.control.AuditControls;
import org.eckid.api.control.AuditEntry;
import org.eckid.api.control.AuditPeriod;
import org.eckid.api.control.AuditSink;
import org.eckid.api.control.PersonReport;
import org.eckid.core.internal.enrol.Presences;
import org.eckid.core.internal.host.HostSlot;
import org.eckid.spi.host.Board;
import org.eckid.spi.store.AuditCaller;
import org.eckid.spi.store.AuditMac;
import org.eckid.spi.store.AuditPersons;
import org.eckid.spi.store.AuditQuery;
import org.eckid.spi.store.AuditResult;
import org.eckid.spi.store.AuditTarget;
import org.eckid.spi.store.KeptAudit;
import org.eckid.spi.store.Ledger;
import org.eckid.spi.store.MadeId;
import org.eckid.spi.store.SealedIds;
import org.eckid.spi.store.WorkItem;
import org.eckid.spi.store.WorkState;

/** The audit's controls as a service: asks the host whether the person may, records the question, answers. */
public final class TrailControls implements AuditControls {
    private static final int PAGE = 1000;

    private final Trail trail;
    private final HostSlot host;
    private final Ledger ledger;
    private final SealedIds ids;

    /** Over one trail. */
    public TrailControls(Trail trail, HostSlot host, Ledger ledger, SealedIds ids) {
        this.trail = trail;
        this.host = host;
        this.ledger = ledger;
        this.ids = ids;
    }

    @Override
    public List<AuditEntry> newest(Administrator who, BoardId board, AuditPeriod period, int most)
            throws EckIdException {
        asked("audit-shown", who, Optional.of(board), Optional.empty());
        return trail.store().newest(query(Optional.of(board), period), most).stream()
                .map(Entries::of)
                .toList();
    }

    @Override
    public long export(Administrator who, Optional<BoardId> board, AuditPeriod period, AuditSink sink)
            throws EckIdException, IOException {
        asked("audit-exported", who, board, Optional.empty());
        Set<AuditMac> told = new HashSet<>();
        AuditQuery query = query(board, period);
        long after = 0;
        long count = 0;
        List<KeptAudit> page;
        do {
            page = trail.store().read(query, after, PAGE);
            for (KeptAudit kept : page) {
                tellList(kept, told, sink);
                sink.entry(Entries.of(kept));
                after = kept.link().number();
                count++;
            }
        } while (!page.isEmpty());
        return count;
    }

    private void tellList(KeptAudit kept, Set<AuditMac> told, AuditSink sink) throws EckIdException, IOException {
        Optional<AuditPersons> left = kept.entry()
                .result()
                .persons()
                .filter(list -> list.persons().isEmpty() && list.shortened().isEmpty());
        if (left.isPresent() && told.add(left.get().list())) {
            Optional<AuditPersons> list = trail.store().list(left.get().list());
            if (list.isPresent()) {
                sink.list(list.get().list().hex(), list.get().persons());
            }
        }
    }

    @Override
    public AuditCheck verify(Administrator who, Optional<String> head) throws EckIdException {
        Optional<Head> known = head.isPresent() ? Optional.of(Head.parse(head.get())) : Optional.empty();
        Verification verification = new Verification(trail, known);
        authorise(who, Optional.empty());
        AuditCheck check = verification.run();
        asked("audit-verified", who, Optional.empty(), Optional.empty());
        return check;
    }

    @Override
    public PersonReport person(Administrator who, BoardId board, PersonRef person) throws EckIdException {
        asked("person-report", who, Optional.of(board), Optional.of(person));
        List<AuditEntry> visits = visits(board, person);
        Optional<WorkItem> item = ledger.item(board, person);
        Optional<MadeId> made = ids.made(board, person);
        Optional<WorkItem> enrolled = item.filter(work -> work.state() != WorkState.LEFT);
        return new PersonReport(
                enrolled.map(work -> Presences.of(work.state())).orElse(Presence.NONE),
                item.flatMap(WorkItem::reason),
                enrolled.map(WorkItem::school),
                made.map(MadeId::at),
                made.map(MadeId::source),
                visits);
    }

    private List<AuditEntry> visits(BoardId board, PersonRef person) throws EckIdException {
        List<AuditEntry> visits = new ArrayList<>();
        List<KeptAudit> page;
        do {
            long after = visits.isEmpty() ? 0 : visits.get(visits.size() - 1).number();
            page = trail.store().naming(board, person, after, PAGE);
            page.forEach(kept -> visits.add(Entries.of(kept)));
        } while (page.size() == PAGE);
        return visits;
    }

    /** Who may not is told so, and that is all; what is allowed is recorded before it is answered. */
    private void asked(String event, Administrator who, Optional<BoardId> board, Optional<PersonRef> person)
            throws EckIdException {
        authorise(who, board);
        AuditTarget target = board.map(AuditTarget::of).orElse(AuditTarget.none());
        Optional<AuditPersons> persons = person.isPresent()
                ? Optional.of(trail.persons(board.orElseThrow(), List.of(person.get())))
                : Optional.empty();
        var caller = new AuditCaller(Trail.CORE, Optional.empty(), Optional.of(who));
        trail.append(
                event, caller, target, new AuditResult(0, 0, Map.of(), Optional.empty(), persons), Optional.empty());
    }

    /** For all boards: who may change each of them. */
    private void authorise(Administrator who, Optional<BoardId> board) throws EckIdException {
        if (board.isPresent()) {
            host.board(board.get());
            host.authorise(who, board.get());
            return;
        }
        for (Board each : host.boards()) {
            host.authorise(who, each.id());
        }
    }

    private static AuditQuery query(Optional<BoardId> board, AuditPeriod period) {
        return new AuditQuery(board, period.from(), period.until());
    }
}
