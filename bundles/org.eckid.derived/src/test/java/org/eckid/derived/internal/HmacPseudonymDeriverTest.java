// SPDX-License-Identifier: Apache-2.0
package org.eckid.derived.internal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.eckid.api.BoardId;
import org.eckid.api.Chain;
import org.eckid.api.EckIdException;
import org.eckid.api.Sector;
import org.eckid.api.secret.HashedPgn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HmacPseudonymDeriverTest {
    private static final BoardId BOARD = new BoardId("board-1");
    private static final Chain CHAIN = new Chain("http://purl.edustandaard.nl/begrippenkader/chain");
    private static final Sector SECTOR = new Sector("http://purl.edustandaard.nl/begrippenkader/sector");
    private static final String HASH = "ab".repeat(32);

    private final Path folder;

    HmacPseudonymDeriverTest(@TempDir Path temporary) {
        folder = temporary.resolve("keys");
    }

    @Test
    void givesAHundredAndTwentyEightDigitsUnderAPrefixThatIsNobodys() throws EckIdException {
        String id = derive(deriver(), BOARD, HASH, CHAIN, SECTOR);
        assertTrue(id.matches("https://derived\\.invalid/eckid/[0-9a-f]{128}"), id);
    }

    @Test
    void givesTheSameForTheSame() throws EckIdException {
        HmacPseudonymDeriver deriver = deriver();
        assertEquals(derive(deriver, BOARD, HASH, CHAIN, SECTOR), derive(deriver, BOARD, HASH, CHAIN, SECTOR));
    }

    @Test
    void givesTheSameAfterARestart() throws EckIdException {
        assertEquals(derive(deriver(), BOARD, HASH, CHAIN, SECTOR), derive(deriver(), BOARD, HASH, CHAIN, SECTOR));
    }

    @Test
    void givesAnotherForAnotherBoardHashChainOrSector() throws EckIdException {
        HmacPseudonymDeriver deriver = deriver();
        Chain otherChain = new Chain("http://purl.edustandaard.nl/begrippenkader/chai");
        Sector otherSector = new Sector("http://purl.edustandaard.nl/begrippenkader/secto");
        List<String> ids = List.of(
                derive(deriver, BOARD, HASH, CHAIN, SECTOR),
                derive(deriver, new BoardId("board-2"), HASH, CHAIN, SECTOR),
                derive(deriver, BOARD, "ac".repeat(32), CHAIN, SECTOR),
                derive(deriver, BOARD, HASH, otherChain, SECTOR),
                derive(deriver, BOARD, HASH, CHAIN, otherSector));
        assertEquals(5, ids.stream().distinct().count());
    }

    @Test
    void doesNotConfuseWhereOnePartEndsAndTheNextBegins() {
        byte[] key = new byte[64];
        assertEquals(
                3,
                Stream.of(Hmac.of(key, "ab", "c"), Hmac.of(key, "a", "bc"), Hmac.of(key, "abc"))
                        .map(HexFormat.of()::formatHex)
                        .distinct()
                        .count());
    }

    @Test
    void usesThePrefixThatIsSet() throws EckIdException {
        var settings = Settings.in(folder).with("prefix", "https://eckid.example.nl/derived/");
        String id = derive(new HmacPseudonymDeriver(settings.build()), BOARD, HASH, CHAIN, SECTOR);
        assertTrue(id.startsWith("https://eckid.example.nl/derived/"), id);
    }

    @Test
    void givesManyThreadsAndInstancesTheSameWhenTheyMakeTheFirstKeyAtOnce() throws Exception {
        int threads = 8;
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<String>> ids = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                HmacPseudonymDeriver own = deriver();
                ids.add(pool.submit(() -> {
                    start.await(10, SECONDS);
                    return derive(own, BOARD, HASH, CHAIN, SECTOR);
                }));
            }
            String first = ids.get(0).get(10, SECONDS);
            for (Future<String> id : ids) {
                assertEquals(first, id.get(10, SECONDS));
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(1, files());
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private HmacPseudonymDeriver deriver() {
        return new HmacPseudonymDeriver(Settings.in(folder).build());
    }

    private static String derive(HmacPseudonymDeriver deriver, BoardId board, String hash, Chain chain, Sector sector)
            throws EckIdException {
        return deriver.derive(board, new HashedPgn(hash), chain, sector).revealSecretValue();
    }
}
