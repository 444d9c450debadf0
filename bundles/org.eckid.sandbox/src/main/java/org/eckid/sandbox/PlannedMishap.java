// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A mishap and its occasion. As text: an operation or {@code any}, the mishap, and then, as wanted, {@code after 2},
 * {@code every 10}, {@code times 3} or {@code always}; several are parted by commas. Without {@code times} it is
 * one call, or with {@code every} all of them.
 *
 * @param mishap what goes wrong
 * @param occasion with which calls
 */
public record PlannedMishap(Mishap mishap, Occasion occasion) {

    private static final String EXAMPLE = "; for example: retrieveBatch half, any unavailable every 10 times 3";

    /**
     * Reads a plan; an empty text is an empty plan.
     *
     * @throws IllegalArgumentException when a word is wrong; the message names it
     */
    public static List<PlannedMishap> parse(String text) {
        List<PlannedMishap> plan = new ArrayList<>();
        for (String each : text.split(",", -1)) {
            if (!each.isBlank()) {
                plan.add(one(List.of(each.strip().split("\\s+"))));
            }
        }
        return List.copyOf(plan);
    }

    private static PlannedMishap one(List<String> words) {
        if (words.size() < 2) {
            throw wrong("a mishap needs an operation and a name");
        }
        return new PlannedMishap(mishap(words.get(1)), occasion(words));
    }

    private static Mishap mishap(String word) {
        return Mishap.named(word)
                .orElseThrow(() -> wrong("there is no mishap " + word + ", but "
                        + Arrays.stream(Mishap.values()).map(Mishap::text).collect(Collectors.joining(" "))));
    }

    private static Set<Operation> operations(String word) {
        return word.equals("any")
                ? EnumSet.allOf(Operation.class)
                : Set.of(Operation.named(word).orElseThrow(() -> wrong("there is no operation " + word)));
    }

    private static Occasion occasion(List<String> words) {
        boolean often = words.contains("every") || words.contains("always");
        Occasion occasion = new Occasion(operations(words.get(0)), 0, 1, often ? Integer.MAX_VALUE : 1);
        for (int i = 2; i < words.size(); i++) {
            occasion = switch (words.get(i)) {
                case "always" -> occasion;
                case "after" -> occasion.after(number(words, ++i));
                case "every" -> occasion.every(number(words, ++i));
                case "times" -> occasion.times(number(words, ++i));
                default -> throw wrong("there is no word " + words.get(i));
            };
        }
        return occasion;
    }

    private static int number(List<String> words, int place) {
        try {
            return Integer.parseInt(words.get(place));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new IllegalArgumentException(words.get(place - 1) + " needs a whole number" + EXAMPLE, e);
        }
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(what + EXAMPLE);
    }
}
