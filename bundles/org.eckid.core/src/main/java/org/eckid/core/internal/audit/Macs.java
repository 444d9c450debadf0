// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.spi.store.AuditMac;
import org.eckid.spi.store.AuditPersons;
import org.eckid.spi.store.AuditRecord;
import org.eckid.spi.store.AuditResult;

/**
 * The MACs of the audit. What goes into one is written down in one way only: texts after their lengths, an absent one as length
 * -1, and a first word that keeps the kinds of MACs apart. Safe for use by many threads.
 */
final class Macs {
    private final AuditKey key;

    Macs(AuditKey key) {
        this.key = key;
    }

    /** What goes into a MAC. */
    private interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }

    /** Of a record behind another. */
    AuditMac link(AuditMac before, long number, AuditRecord entry) throws EckIdException {
        return of("record", out -> {
            out.write(before.toBytes());
            out.writeLong(number);
            record(out, entry);
        });
    }

    /** That a record is the last. */
    AuditMac seal(long number, AuditMac chain) throws EckIdException {
        return of("last", out -> {
            out.writeLong(number);
            out.write(chain.toBytes());
        });
    }

    /** Of a list of persons of a board. */
    AuditMac list(String board, List<PersonRef> persons) throws EckIdException {
        return of("list", out -> {
            text(out, Optional.of(board));
            persons(out, persons);
        });
    }

    /** Of what is left of a list. */
    AuditMac shortened(AuditMac list, List<PersonRef> left) throws EckIdException {
        return of("shortened", out -> {
            out.write(list.toBytes());
            persons(out, left);
        });
    }

    /** Whether the persons are those that the list had, or those that were left by us. */
    boolean holds(String board, AuditPersons list) throws EckIdException {
        return list.shortened().isPresent()
                ? list.shortened().get().equals(shortened(list.list(), list.persons()))
                : list.list().equals(list(board, list.persons()));
    }

    private static void record(DataOutputStream out, AuditRecord entry) throws IOException {
        moment(out, entry.at());
        text(out, Optional.of(entry.event()));
        text(out, Optional.of(entry.caller().bundle()));
        text(out, entry.caller().signer());
        text(out, entry.caller().administrator().map(who -> who.name()));
        text(out, entry.target().board().map(board -> board.value()));
        text(out, entry.target().school().map(school -> school.value()));
        text(out, entry.target().supplier().map(supplier -> supplier.value()));
        text(out, entry.target().purpose().map(purpose -> purpose.code()));
        out.writeLong(entry.visit().orElse(-1L));
        result(out, entry.result());
    }

    private static void result(DataOutputStream out, AuditResult result) throws IOException {
        out.writeInt(result.asked());
        out.writeInt(result.given());
        out.writeInt(result.withheld().size());
        for (Map.Entry<Reason, Integer> withheld : result.withheld().entrySet()) {
            text(out, Optional.of(withheld.getKey().name()));
            out.writeInt(withheld.getValue());
        }
        text(out, result.refused().map(Reason::name));
        out.writeBoolean(result.persons().isPresent());
        if (result.persons().isPresent()) {
            out.write(result.persons().get().list().toBytes());
        }
    }

    private static void moment(DataOutputStream out, Instant at) throws IOException {
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
    }

    private static void persons(DataOutputStream out, List<PersonRef> persons) throws IOException {
        out.writeInt(persons.size());
        for (PersonRef person : persons) {
            text(out, Optional.of(person.kind().name()));
            text(out, Optional.of(person.key()));
        }
    }

    private static void text(DataOutputStream out, Optional<String> text) throws IOException {
        if (text.isEmpty()) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private AuditMac of(String kind, Content content) throws EckIdException {
        var bytes = new ByteArrayOutputStream(512);
        try {
            var out = new DataOutputStream(bytes);
            text(out, Optional.of(kind));
            content.writeTo(out);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key.get());
            return new AuditMac(mac.doFinal(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to write", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
