// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Pseudonyms in the forms of the test environment, derived from the input alone: the same in each sandbox,
 * each time. They are worth nothing as protection; that is the real service's part.
 */
final class Pseudonyms {

    private static final String STAMPSEUDONYM = "https://ketenid.nl/sppilot/";
    private static final String ECK_ID = "https://ketenid.nl/pilot/";
    private static final Pattern STAMPSEUDONYM_FORM = Pattern.compile(Pattern.quote(STAMPSEUDONYM) + "[0-9a-f]{128}");

    private final PublishedPersons published = new PublishedPersons();

    /** The person's own stampseudonym, before any replacement. */
    String stampseudonym(String hpgn) {
        return published.stampseudonym(hpgn).orElseGet(() -> STAMPSEUDONYM + digest("stampseudonym", hpgn));
    }

    String eckId(String stampseudonym, String chainId, String sectorId) {
        return published
                .eckId(stampseudonym, sectorId)
                .orElseGet(() -> ECK_ID + digest("eckId", stampseudonym, chainId, sectorId));
    }

    static boolean looksLikeStampseudonym(String text) {
        return STAMPSEUDONYM_FORM.matcher(text).matches();
    }

    private static String digest(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-512");
            digest.update("org.eckid.sandbox".getBytes(StandardCharsets.UTF_8));
            for (String part : parts) {
                // A byte that UTF-8 text of XML cannot hold keeps the parts apart.
                digest.update((byte) 0);
                digest.update(part.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM has no SHA-512", e);
        }
    }
}
