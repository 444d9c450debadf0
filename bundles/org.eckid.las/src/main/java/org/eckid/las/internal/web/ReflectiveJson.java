// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.web;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Maps any object to JSON the way the common mappers do, all of their ways at once: components of records, getters, and
 * every field that is not static or transient, private ones of other bundles too. This is the habit that gives hidden
 * fields away in real systems. For one use; bounded, because it may walk far.
 */
final class ReflectiveJson {
    private static final int DEEPEST = 12;
    private static final int MOST_OBJECTS = 20_000;

    private final StringBuilder text = new StringBuilder();
    private final Set<Object> above = Collections.newSetFromMap(new IdentityHashMap<>());
    private int objects;

    /** The object as JSON. */
    String map(@Nullable Object object) {
        value(object);
        return text.toString();
    }

    private void value(@Nullable Object object) {
        if (object == null) {
            text.append("null");
        } else if (object instanceof Number || object instanceof Boolean) {
            text.append(object);
        } else if (object instanceof Optional<?> optional) {
            value(optional.orElse(null));
        } else if (above.size() >= DEEPEST || ++objects > MOST_OBJECTS || above.contains(object)) {
            string(object.toString());
        } else {
            above.add(object);
            structure(object);
            above.remove(object);
        }
    }

    private void structure(Object object) {
        if (object instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> members = new TreeMap<>();
            map.forEach((key, member) -> members.put(String.valueOf(key), member));
            members(members);
        } else if (object instanceof Collection<?> collection) {
            list(collection);
        } else if (object.getClass().isArray()) {
            list(Stream.iterate(0, i -> i < Array.getLength(object), i -> i + 1)
                    .map(i -> Optional.ofNullable(Array.get(object, i)))
                    .toList());
        } else if (object instanceof Enum<?> || object.getClass().getName().startsWith("java.")) {
            string(object.toString());
        } else {
            members(members(object));
        }
    }

    private static Map<String, @Nullable Object> members(Object object) {
        Map<String, @Nullable Object> members = new TreeMap<>();
        for (@Nullable Class<?> type = object.getClass();
                type != null && type != Object.class;
                type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
                    members.putIfAbsent(field.getName(), tried(() -> read(field, object)));
                }
            }
        }
        RecordComponent[] components = object.getClass().getRecordComponents();
        for (RecordComponent component : components == null ? new RecordComponent[0] : components) {
            members.putIfAbsent(component.getName(), tried(() -> call(component.getAccessor(), object)));
        }
        for (Method method : object.getClass().getMethods()) {
            if (isGetter(method)) {
                members.putIfAbsent(method.getName(), tried(() -> call(method, object)));
            }
        }
        return members;
    }

    private static boolean isGetter(Method method) {
        return method.getName().matches("(get|is)[A-Z].*")
                && method.getParameterCount() == 0
                && method.getReturnType() != void.class
                && !Modifier.isStatic(method.getModifiers())
                && method.getDeclaringClass() != Object.class;
    }

    private static @Nullable Object read(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object call(Method method, Object object) {
        try {
            method.setAccessible(true);
            return method.invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object tried(Supplier<@Nullable Object> reading) {
        try {
            return reading.get();
        } catch (InaccessibleObjectException | IllegalStateException e) {
            return "unreadable";
        }
    }

    private void members(Map<String, @Nullable Object> members) {
        String separator = "{";
        for (String name : new TreeSet<>(members.keySet())) {
            text.append(separator);
            string(name);
            text.append(':');
            value(members.get(name));
            separator = ",";
        }
        text.append(members.isEmpty() ? "{}" : "}");
    }

    private void list(Collection<?> items) {
        String separator = "[";
        for (Object item : items) {
            text.append(separator);
            value(item);
            separator = ",";
        }
        text.append(items.isEmpty() ? "[]" : "]");
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            boolean plain = letter >= ' ' && letter != '"' && letter != '\\' && letter != '<' && letter < 0x7f;
            text.append(plain ? String.valueOf(letter) : String.format("\\u%04x", (int) letter));
        }
        text.append('"');
    }
}
