// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.soap;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The buffers of the JDK's parser. It keeps them with the thread, for the thread's next document, and in them lies what was
 * read: without this the pseudonyms of the last answer would stay on a thread of core for as long as the thread lives.
 */
final class ParserBuffers {
    /** Longer than the largest buffer, which holds 16,384 characters. */
    private static final String BLANK = "<blank>" + " ".repeat(1 << 15) + "</blank>";

    private ParserBuffers() {}

    /** Has this thread read something without meaning. */
    static void overwrite() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(BLANK));
            while (reader.hasNext()) {
                reader.next();
            }
            reader.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a blank document is well-formed", e);
        }
    }
}
