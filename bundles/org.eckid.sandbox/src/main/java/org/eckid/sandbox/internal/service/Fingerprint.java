// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.service;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * 128 bits of the SHA-256 of texts: enough to recognise them, useless to list them.
 *
 * @param high one half
 * @param low the other half
 */
record Fingerprint(long high, long low) {

    static Fingerprint of(String... texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                // A byte that UTF-8 text of XML cannot hold keeps the texts apart.
                digest.update((byte) 0);
            }
            ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
            return new Fingerprint(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM has no SHA-256", e);
        }
    }
}
