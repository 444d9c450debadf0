// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.server;

import java.time.Clock;
import java.util.Set;
import org.eckid.sandbox.BatchRules;
import org.eckid.sandbox.Book;
import org.eckid.sandbox.HashCheck;
import org.eckid.sandbox.SandboxFault;
import org.eckid.sandbox.internal.http.Handler;
import org.eckid.sandbox.internal.http.Reply;
import org.eckid.sandbox.internal.service.Moods;
import org.eckid.sandbox.internal.service.Nummervoorziening;
import org.eckid.sandbox.internal.soap.Endpoint;
import org.eckid.sandbox.internal.soap.HttpRequest;

/** The sandbox without its port. Takes few batches, or a million inputs would fill it; forgets plans, which may wait. */
public final class WholeDesk implements Handler {

    private final Moods moods = new Moods(BatchRules.defaults().withDailySubmissions(100));
    private final Nummervoorziening service = new Nummervoorziening(Clock.systemUTC(), HashCheck.LOWER_CASE_HEX, moods);
    private final Desk desk =
            new Desk(new Endpoint("127.0.0.1", 8443, Set.of("127.0.0.1")), service, moods, Clock.systemUTC());

    public Book book() {
        return service.ledger();
    }

    @Override
    public boolean cutsNextHandshake() {
        return false;
    }

    @Override
    public Reply answer(HttpRequest request) {
        Reply reply = desk.answer(request);
        moods.forgive();
        return reply;
    }

    @Override
    public Reply refuse(SandboxFault fault) {
        return desk.refuse(fault);
    }
}
