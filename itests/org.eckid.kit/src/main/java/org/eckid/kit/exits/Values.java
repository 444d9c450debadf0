// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.exits;

import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.jspecify.annotations.Nullable;

/** Any value as a text that holds all that is in it, as a console would show it. */
final class Values {
    private Values() {}

    static String text(@Nullable Object value) {
        if (value instanceof CompositeData composite) {
            return composite.getCompositeType().keySet().stream()
                    .map(key -> key + "=" + text(composite.get(key)))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof TabularData table) {
            return text(table.values());
        }
        if (value instanceof Map<?, ?> map) {
            return text(map.entrySet().stream()
                    .map(entry -> text(entry.getKey()) + "=" + text(entry.getValue()))
                    .toList());
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(Values::text).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value != null && value.getClass().isArray()) {
            return array(value);
        }
        return String.valueOf(value);
    }

    /** Bytes and characters as the text that they may be, other arrays element by element. */
    private static String array(Object array) {
        if (array instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        if (array instanceof char[] letters) {
            return new String(letters);
        }
        return IntStream.range(0, Array.getLength(array))
                .mapToObj(i -> text(Array.get(array, i)))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
