// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpAnswerTest {
    @ParameterizedTest
    @CsvSource({
        "text/xml, true",
        "text/xml;charset=utf-8, true",
        "'Text/XML; Charset=\"UTF-8\"', true",
        "'text/xml; charset=iso-8859-1', false",
        "application/soap+xml, false",
        "application/xml, false",
        "text/html, false",
        "text/xmlx, false",
        "'multipart/related; type=\"text/xml\"', false",
        "'', false",
    })
    void onlyTakesSoapInUtf8ForSoap(String contentType, boolean soap) {
        assertEquals(soap, new HttpAnswer(200, contentType, new byte[0]).claimsSoap());
    }
}
