// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.crypto.generators.SCrypt;
import org.eckid.kit.search.Kind;
import org.eckid.kit.search.KnownValue;
import org.eckid.sandbox.Book;

/** A person and what the source must lead to: computed here from the number, by other code than the plug-in's. */
final class PlantedPerson {
    private static final int COST = 131_072;
    private static final int BLOCK = 8;
    private static final int LANES = 4;
    private static final int BYTES = 32;
    private static final String CHAIN =
            "http://purl.edustandaard.nl/begrippenkader/e7ec7d3c-c235-4513-bfb6-e54e66854795";
    private static final String PRIMARY_EDUCATION =
            "http://purl.edustandaard.nl/begrippenkader/512e4729-03a4-43a2-95ba-758071d1b725";

    private final String key;
    private final transient String eckId;
    private final List<KnownValue> values;

    private PlantedPerson(TestPerson person, String hash, Book book) {
        this.key = person.key();
        this.eckId = book.expectedEckId(hash, CHAIN, PRIMARY_EDUCATION);
        this.values = List.of(
                new KnownValue(Kind.PGN, person.pgn()),
                new KnownValue(Kind.HASHED_PGN, hash),
                new KnownValue(Kind.STAMPSEUDONYM, book.expectedStampseudonym(hash)),
                new KnownValue(Kind.ECK_ID, eckId));
    }

    /** Takes more than a second: the hash is slow by design. */
    static PlantedPerson of(TestPerson person, StandIn standIn) {
        byte[] salt = Base64.getDecoder().decode(StandIn.SALT);
        byte[] text = person.pgn().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        String hash = HexFormat.of().formatHex(SCrypt.generate(text, salt, COST, BLOCK, LANES, BYTES));
        return new PlantedPerson(person, hash, standIn.book());
    }

    List<KnownValue> values() {
        return values;
    }

    /** Whether the source gave out this person's ECK iD, and so whether the value that is searched for is in the host. */
    boolean wasIssuedBy(StandIn standIn) {
        return standIn.book().issued(eckId);
    }

    /** Whether this is the ECK iD. */
    boolean hasEckId(String text) {
        return eckId.equals(text);
    }

    @Override
    public String toString() {
        return key;
    }
}
