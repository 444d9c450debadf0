// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.eckid.api.Purpose;
import org.eckid.api.SupplierId;
import org.eckid.api.outbound.SupplierRequest;
import org.eckid.api.roster.SchoolRoster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

class StreamingTest {
    private static final SupplierRequest REQUEST =
            new SupplierRequest(Schools.BOARD, Schools.SCHOOL, new SupplierId("uitgever-1"), new Purpose("uwlr"));

    private Endpoint endpoint;

    @BeforeEach
    void start(@TempDir Path dir) throws Exception {
        endpoint = new Endpoint(dir);
    }

    @AfterEach
    void stop() throws Exception {
        endpoint.close();
    }

    @Test
    void writesEachPupilAsTheDoorGivesIt() throws Exception {
        SchoolRoster school = Schools.withPupils(5_000);
        Counter counter = new Counter();
        FakeDoor door = new FakeDoor();
        long[] most = {0};
        long[] before = {0};
        door.beforeEach = number -> {
            most[0] = Math.max(most[0], counter.bytes - before[0]);
            before[0] = counter.bytes;
        };
        PupilsAnswer answer = new PupilsAnswer(
                () -> counter,
                school,
                XsdVersie.V2_3,
                new Terms(Terms.LasKey.BESIDE_ECK_ID, Terms.PersonNames.FULL),
                Instant.EPOCH);

        door.disclose(REQUEST, answer.persons(), answer);
        assertFalse(counter.closedEnvelope, "not a whole answer before the visit ended well");
        answer.finish();

        assertTrue(most[0] < 1_000, "a pupil at a time went out, not more: " + most[0] + " bytes");
        assertTrue(counter.bytes > 5_000 * 200L);
    }

    @Test
    void answersAWholeLargeSchool() throws Exception {
        endpoint.school = Optional.of(Schools.withPupils(5_000));

        String body = endpoint.post(Requests.ofVersion("2.3")).body();

        assertEquals(
                5_000,
                SmalleSet.valid("2.3", body).getElementsByTagName("leerling").getLength());
    }

    @Test
    void breaksTheConnectionWhenTheDoorFailsMidway() throws Exception {
        endpoint.school = Optional.of(Schools.withPupils(5_000));
        endpoint.door.beforeEach = number -> {
            if (number == 4_000) {
                throw new IllegalStateException("the door fell shut");
            }
        };

        assertThrows(IOException.class, () -> endpoint.post(Requests.ofVersion("2.3")));
        assertBrokenOff(endpoint.raw(Requests.ofVersion("2.3")));
    }

    @Test
    void breaksTheConnectionOnAnEckIdThatWasGivenBefore() throws Exception {
        SchoolRoster school = Schools.withPupils(2_000);
        endpoint.school = Optional.of(school);
        endpoint.door.ids.put(
                school.pupils().get(1_999).ref(),
                endpoint.door.idOf(school.pupils().get(0).ref()));

        assertBrokenOff(endpoint.raw(Requests.ofVersion("2.3")));
    }

    /** Neither XML nor HTTP may look whole. */
    private static void assertBrokenOff(String response) {
        assertTrue(response.startsWith("HTTP/1.1 200"), "the answer had begun");
        assertTrue(response.contains(FakeDoor.PREFIX));
        assertFalse(response.contains("</leerlingen>"));
        assertFalse(response.contains("Fault"), "no second document behind the first");
        assertFalse(response.endsWith("\r\n0\r\n\r\n"), "no last chunk");
        String xml = response.substring(response.indexOf("<?xml"));
        assertThrows(SAXException.class, () -> SmalleSet.parse(xml));
    }

    private static final class Counter extends OutputStream {
        private long bytes;
        private boolean closedEnvelope;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int offset, int length) {
            bytes += length;
            closedEnvelope |=
                    new String(b, offset, length, java.nio.charset.StandardCharsets.UTF_8).contains("Envelope>");
        }
    }
}
