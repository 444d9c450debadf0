// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.eckid.kit.search.Finding;
import org.eckid.kit.search.Kind;
import org.eckid.kit.search.KnownValue;
import org.eckid.kit.search.Sweep;
import org.eckid.kit.search.Swept;
import org.h2.Driver;
import org.junit.jupiter.api.Test;

class DatabaseTablesTest {
    private static final String HEX = "00112233445566778899aabbccddeeff".repeat(4);

    private static Connection open() throws SQLException {
        return new Driver().connect("jdbc:h2:mem:kit", new Properties());
    }

    @Test
    void seesTextsAndBytesInEveryTable() throws Exception {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("create table clean (id int primary key, text varchar)");
            statement.execute("insert into clean values (1, null), (2, 'aanwezig')");
            statement.execute("create schema other");
            statement.execute("create table other.\"Odd name\" (content varbinary, number varchar)");
            statement.execute("create sequence counter");
            statement.execute("insert into other.\"Odd name\" values (X'"
                    + HexFormat.of().formatHex(HEX.getBytes(StandardCharsets.US_ASCII)) + "', '63138219'), (X'" + HEX
                    + "', '')");

            Swept swept = new Sweep(List.of(
                            new KnownValue(Kind.ECK_ID, "https://ketenid.nl/pilot/" + HEX),
                            new KnownValue(Kind.PGN, "063138219")))
                    .over("database", DatabaseTables.of(DatabaseTablesTest::open));

            String place = "table \"OTHER\".\"Odd name\"";
            assertEquals(2, swept.outputs());
            assertEquals(
                    List.of(
                            new Finding("database", place, Kind.ECK_ID, "plain"),
                            new Finding("database", place, Kind.PGN, "without leading zero"),
                            new Finding("database", place, Kind.ECK_ID, "raw bytes")),
                    swept.findings());
        }
    }
}
