// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.supplier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.eckid.api.Brin;
import org.eckid.api.roster.SchoolYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesTest {
    private final SupplierMemory memory = new SupplierMemory();

    private static InputStream answer(String body) {
        return new ByteArrayInputStream(("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
                        + body + "</s:Body></s:Envelope>")
                .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void remembersWhoCameWithAnId() throws Exception {
        Messages.read(
                answer("<leerlinggegevens_antwoord xmlns='urn:x'><leerling key='1' eckid='a'/><leerling key='2'/>"
                        + "<leerkracht key='3' eckid='b'/><leerkracht key='4' eckid='b'/></leerlinggegevens_antwoord>"),
                memory);
        assertEquals(4, memory.persons());
        assertEquals(3, memory.given());
        assertEquals(Set.of("a", "b"), memory.ids());
    }

    @Test
    void tellsTheFault() {
        InputStream fault = answer("<s:Fault><faultcode>s:Client</faultcode>"
                + "<faultstring>Client.AutorisatieOngeldig</faultstring></s:Fault>");
        Messages.FaultException told = assertThrows(Messages.FaultException.class, () -> Messages.read(fault, memory));
        assertEquals("Client.AutorisatieOngeldig", told.getMessage());
    }

    @Test
    void asksForASchoolByBrinAndLocation(@TempDir Path home) throws Exception {
        SupplierKey key = SupplierKey.in(home);
        String request = Messages.request(new Brin("19HY01"), new SchoolYear("2026-2027"), key);
        assertTrue(request.contains("<brincode>19HY</brincode>"));
        assertTrue(request.contains("<dependancecode>01</dependancecode>"));
        assertTrue(request.contains("<schooljaar>2026-2027</schooljaar>"));
        assertTrue(request.contains("<autorisatiesleutel>" + key.text() + "</autorisatiesleutel>"));
    }

    @Test
    void keepsItsKeyAndIsIntroducedOnce(@TempDir Path home) throws Exception {
        SupplierKey key = SupplierKey.in(home);
        assertEquals(key.text(), SupplierKey.in(home).text());
        Path suppliers = home.resolve("uwlr-suppliers");
        key.introduce(suppliers, "demo-uitgever", "41123");
        String written = Files.readString(suppliers);
        assertTrue(written.contains("demo-uitgever.autorisatiesleutel = " + key.text()));
        assertTrue(written.contains("demo-uitgever.klantcode.DEMO = 41123"));
        key.introduce(suppliers, "demo-uitgever", "9");
        assertEquals(written, Files.readString(suppliers));
    }
}
