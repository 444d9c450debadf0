// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.eckid.api.secret.EckId;
import org.eckid.spi.source.BatchAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchReaderTest {
    private static final String ZERO = success("0", "https://k/zero");

    @Test
    void readsSuccessesAndFailuresInAnyOrder() throws Exception {
        BatchAnswer.Finished<EckId> batch = read(failed("2") + success("1", "https://k/one") + ZERO, 4);
        assertEquals("https://k/zero", valueAt(batch, 0));
        assertEquals("https://k/one", valueAt(batch, 1));
        assertEquals(Set.of(2), batch.failed());
        assertFalse(batch.values().containsKey(3), "an item without an answer is simply absent");
    }

    @Test
    void readsAnEmptyBatch() throws Exception {
        assertEquals(0, read("", 3).values().size());
    }

    @Test
    void leavesOutAValueOfTheWrongForm() throws Exception {
        BatchAnswer.Finished<EckId> batch = read(ZERO + success("1", "063138219"), 2);
        assertEquals(Set.of(0), batch.values().keySet());
        assertEquals(Set.of(), batch.failed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<success><index>0</index><value>https://k/other</value></success>",
                "<failed><index>0</index></failed>",
                "<success><index>2</index><value>https://k/two</value></success>",
                "<success><index>-1</index><value>https://k/two</value></success>",
                "<success><index>99999999999</index><value>https://k/two</value></success>",
                "<success><index>one</index><value>https://k/two</value></success>",
                "<success><value>https://k/two</value></success>",
                "<success><index>1</index><index>1</index><value>https://k/two</value></success>",
            })
    void refusesTheWholeAnswerWhenAnIndexIsNotOneOfOurs(String item) {
        assertThrows(AnswerInvalidException.class, () -> read(ZERO + item, 2));
    }

    private static String success(String index, String value) {
        return "<success><index>" + index + "</index><value>" + value + "</value></success>";
    }

    private static String failed(String index) {
        return "<failed><index>" + index + "</index><errorMessage>about <b/> 9735</errorMessage></failed>";
    }

    private static String valueAt(BatchAnswer.Finished<EckId> batch, int index) {
        EckId value = batch.values().get(index);
        return value == null ? "absent" : value.revealSecretValue();
    }

    private static BatchAnswer.Finished<EckId> read(String items, int size)
            throws AnswerInvalidException, FaultException {
        String answer = Letters.answer("<retrieveBatchResponse>" + items + "</retrieveBatchResponse>");
        return (BatchAnswer.Finished<EckId>) AnswerReader.read(
                Letters.bytes(answer), Letters.call(Operation.RETRIEVE_BATCH), new BatchReader<>(size, EckId::new));
    }
}
