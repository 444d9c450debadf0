// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.service;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A set of texts that keeps only 128 bits of the SHA-256 of each: enough to recognise, useless to list. */
final class Fingerprints {

    private record Fingerprint(long high, long low) {}

    private final Set<Fingerprint> known = ConcurrentHashMap.newKeySet();

    void add(String text) {
        known.add(of(text));
    }

    boolean contains(String text) {
        return known.contains(of(text));
    }

    int size() {
        return known.size();
    }

    private static Fingerprint of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(digest);
            return new Fingerprint(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM has no SHA-256", e);
        }
    }
}
