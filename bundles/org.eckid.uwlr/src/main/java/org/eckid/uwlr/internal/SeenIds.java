// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.Set;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;

/**
 * Notices an ECK iD that was written before in the same answer, without keeping one: 16 bytes of a digest under a key
 * that is made for this answer and forgotten with it. For one thread.
 */
final class SeenIds {
    private final Mac mac;
    private final Set<Digest> seen = new HashSet<>();

    SeenIds() {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(KeyGenerator.getInstance("HmacSHA256").generateKey());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }

    /** Whether this id was not seen before. */
    boolean isNew(String eckId) {
        ByteBuffer digest = ByteBuffer.wrap(mac.doFinal(eckId.getBytes(StandardCharsets.UTF_8)));
        return seen.add(new Digest(digest.getLong(), digest.getLong()));
    }

    private record Digest(long high, long low) {}
}
