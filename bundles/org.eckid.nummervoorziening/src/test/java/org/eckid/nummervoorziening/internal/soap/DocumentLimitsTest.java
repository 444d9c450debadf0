// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.eckid.api.secret.EckId;
import org.eckid.nummervoorziening.internal.Allocations;
import org.eckid.spi.source.BatchAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents of 8 MiB that are made to eat time or memory: each is refused after a small part of it was read. */
@Timeout(20)
class DocumentLimitsTest {
    private static final int SIZE = 8 << 20;
    /** A thirtieth of what the parser takes for some of them without limits. */
    private static final long MOST_MEMORY = 8 << 20;

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("nested deeper than any answer", inAnswer(filled(i -> "<a>"))),
                Arguments.of("nested in its header", Letters.envelope("<s:Header>" + filled(i -> "<a>"), "")),
                Arguments.of("nested in a fault", Letters.answer("<s:Fault><detail>" + filled(i -> "<a>"))),
                Arguments.of("a namespace at each level", inAnswer(filled(i -> "<a xmlns:p" + i + "='u'>"))),
                Arguments.of("namespaces at one element", inAnswer("<a" + filled(i -> " xmlns:p" + i + "='u'") + "/>")),
                Arguments.of("attributes at one element", inAnswer("<a" + filled(i -> " b" + i + "=''") + "/>")),
                Arguments.of("a new name each time", inAnswer(filled(i -> "<n" + i + "/>"))),
                Arguments.of("a new attribute each time", inAnswer(filled(i -> "<a b" + i + "=''/>"))),
                Arguments.of("names with equal hash codes", inAnswer(filled(i -> "<" + colliding(i) + "/>"))),
                Arguments.of("one long name", inAnswer("<" + "n".repeat(SIZE) + "/>")),
                Arguments.of("one long attribute", inAnswer("<a b='" + "n".repeat(SIZE) + "'/>")),
                Arguments.of("one long text", item("x".repeat(SIZE))),
                Arguments.of("one long text of references", item(filled(i -> "&#x41;"))),
                Arguments.of("one long text in pieces", item(filled(i -> "x<!-- -->"))),
                Arguments.of("one long comment", inAnswer("<!--" + "x".repeat(SIZE) + "-->")),
                Arguments.of("one long instruction", inAnswer("<?x " + "y".repeat(SIZE) + "?>")),
                Arguments.of("nothing but space", inAnswer(" ".repeat(SIZE))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void refusesADocumentThatIsMadeToEatTimeOrMemory(String name, String document) {
        byte[] bytes = Letters.bytes(document);
        var refusal = Allocations.of(() -> assertThrows(AnswerInvalidException.class, () -> read(bytes)));
        assertTrue(refusal.bytes() < MOST_MEMORY, () -> refusal.bytes() + " bytes for " + name);
    }

    @Test
    void refusesABatchThatIsLargerThanAnyBatch() {
        byte[] bytes = Letters.bytes(inAnswer(filled(i -> "<failed><index>" + i + "</index></failed>")));
        assertThrows(AnswerInvalidException.class, () -> read(bytes));
    }

    @Test
    void readsTheLargestBatchThatThereIs() throws Exception {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            items.append("<success xmlns:x='u' x:a='b'><index>").append(i).append("</index><value>https://k/");
            items.append("a".repeat(128)).append(i).append("</value></success>");
        }
        assertEquals(
                50_000, read(Letters.bytes(inAnswer(items.toString()))).values().size());
    }

    private static BatchAnswer.Finished<EckId> read(byte[] document) throws AnswerInvalidException, FaultException {
        return (BatchAnswer.Finished<EckId>) AnswerReader.read(
                document, Letters.call(Operation.RETRIEVE_BATCH), new BatchReader<>(50_000, EckId::new));
    }

    private static String inAnswer(String items) {
        return Letters.answer("<retrieveBatchResponse>" + items + "</retrieveBatchResponse>");
    }

    private static String item(String value) {
        return inAnswer("<success><index>0</index><value>" + value + "</value></success>");
    }

    private static String filled(IntFunction<String> part) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < SIZE; i++) {
            text.append(part.apply(i));
        }
        return text.toString();
    }

    /** "Aa" and "BB" have the same hash code. */
    private static String colliding(int number) {
        StringBuilder name = new StringBuilder();
        for (int bit = 0; bit < 20; bit++) {
            name.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return name.toString();
    }
}
