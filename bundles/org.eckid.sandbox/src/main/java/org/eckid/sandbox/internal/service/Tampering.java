// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.service;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eckid.sandbox.Mishap;

/** What a retrieval does on purpose to the items of a batch. */
public enum Tampering {
    NONE,
    DOUBLED,
    MISSING,
    FOREIGN,
    FAILED;

    public static Tampering of(Mishap mishap) {
        return switch (mishap) {
            case DOUBLED -> DOUBLED;
            case MISSING -> MISSING;
            case FOREIGN -> FOREIGN;
            case FAILED -> FAILED;
            default -> NONE;
        };
    }

    List<ItemResult> results(List<Item> items, Function<Item, ItemResult> work) {
        return switch (this) {
            case NONE -> all(items, work);
            case DOUBLED -> and(items, work, items.get(0).index());
            case FOREIGN ->
                and(items, work, items.stream().mapToInt(Item::index).max().orElse(0) + 1);
            // The last one is not even worked on, so that the book does not count it as handed out.
            case MISSING -> all(items.subList(0, items.size() - 1), work);
            case FAILED -> all(items, item -> ItemResult.failed(item.index(), "The item could not be processed"));
        };
    }

    private static List<ItemResult> all(List<Item> items, Function<Item, ItemResult> work) {
        return items.stream().map(work).toList();
    }

    /** All, and the first one's outcome once more at this index. */
    private static List<ItemResult> and(List<Item> items, Function<Item, ItemResult> work, int index) {
        List<ItemResult> results = new ArrayList<>(all(items, work));
        results.add(results.get(0).at(index));
        return results;
    }
}
