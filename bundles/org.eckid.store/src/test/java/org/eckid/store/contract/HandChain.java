// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.contract;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import org.eckid.spi.store.AuditChain;
import org.eckid.spi.store.AuditLink;
import org.eckid.spi.store.AuditMac;
import org.eckid.spi.store.AuditRecord;

/** A chain without a key: each link is of the former link and of what is said. */
final class HandChain implements AuditChain {

    @Override
    public AuditLink next(Optional<AuditLink> last, AuditRecord entry) {
        long number = last.map(AuditLink::number).orElse(0L) + 1;
        String before = last.map(link -> link.chain().hex()).orElse("");
        return new AuditLink(number, mac(before + number + entry), Optional.of(mac("last " + number)));
    }

    static AuditMac mac(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return new AuditMac(
                ByteBuffer.allocate(AuditMac.BYTES).putLong(sum.getValue()).array());
    }
}
