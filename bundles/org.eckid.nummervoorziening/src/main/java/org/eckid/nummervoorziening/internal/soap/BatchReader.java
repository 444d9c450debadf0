// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.soap;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eckid.spi.source.BatchAnswer;

/**
 * Reads the content of a batch. An index outside the batch, or one that comes twice, makes the whole answer worthless:
 * it can't be trusted to give each person their own id. A value of the wrong form only costs that one item: it is left
 * out, as if the service had not answered it.
 *
 * @param <T> what the batch holds
 */
public final class BatchReader<T> implements AnswerPart<BatchAnswer<T>> {
    private static final Set<String> ITEMS = Set.of("success", "failed");

    private final int size;
    private final Function<String, T> made;

    /**
     * For one answer.
     *
     * @param size how many items were submitted; indices run from 0 to just below it
     * @param made makes a value, or throws {@link IllegalArgumentException}
     */
    public BatchReader(int size, Function<String, T> made) {
        this.size = size;
        this.made = made;
    }

    @Override
    public BatchAnswer<T> read(AnswerFields fields) throws AnswerInvalidException {
        Map<Integer, T> values = new HashMap<>();
        Set<Integer> failed = new HashSet<>();
        Set<Integer> seen = new HashSet<>();
        while (fields.next(ITEMS)) {
            boolean success = "success".equals(fields.name());
            Map<String, String> item = fields.leaves(success ? Set.of("index", "value") : Set.of("index"));
            int index = Typed.index("index", AnswerFields.required(item, "index"));
            if (index >= size || !seen.add(index)) {
                throw new AnswerInvalidException("it names an item twice, or one that was not in the batch");
            }
            if (success) {
                keep(values, index, item.getOrDefault("value", ""));
            } else {
                failed.add(index);
            }
        }
        return new BatchAnswer.Finished<>(values, failed);
    }

    private void keep(Map<Integer, T> values, int index, String text) {
        try {
            values.put(index, made.apply(text));
        } catch (IllegalArgumentException e) {
            // Left out: asked again later, and the message must not show what came instead.
            values.remove(index);
        }
    }
}
