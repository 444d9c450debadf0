// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import org.eckid.api.Chain;
import org.eckid.api.Oin;
import org.eckid.api.Sector;
import org.eckid.api.secret.HashedPgn;
import org.eckid.api.secret.Stampseudonym;

/** The two published test persons, with their chain and sector. */
public enum Published {
    PUPIL("pupil"),
    TEACHER("teacher");

    public static final Oin SCHOOL = new Oin("0000000700019HY34567");
    public static final Oin OTHER_SCHOOL = new Oin("0000000700020DP34567");
    private static final Properties VALUES = loaded();
    public static final Chain CHAIN = new Chain(VALUES.getProperty("chain"));
    public static final Sector SECTOR = new Sector(VALUES.getProperty("sector"));

    private final String kind;

    Published(String kind) {
        this.kind = kind;
    }

    public HashedPgn hash() {
        return new HashedPgn(value("hpgn"));
    }

    public Stampseudonym stampseudonym() {
        return new Stampseudonym(value("stampseudonym"));
    }

    /** One of {@code hpgn}, {@code stampseudonym}, {@code eckId}. */
    public String value(String name) {
        return VALUES.getProperty(kind + "." + name);
    }

    private static Properties loaded() {
        try (InputStream in = Published.class.getResourceAsStream("/published-persons.properties")) {
            Properties values = new Properties();
            values.load(Objects.requireNonNull(in));
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
