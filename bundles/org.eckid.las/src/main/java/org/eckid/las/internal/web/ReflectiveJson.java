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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Maps any object to JSON the way the common mappers do, all of their ways at once: components of records, getters, and
 * every field that is not static or transient, private ones of other bundles too. This is the habit that gives hidden
 * fields away in real systems. For one use; bounded, because it may walk far. As with those mappers, what was reached
 * through a private field is read by its fields only: calling getters there would run code that nobody meant to run.
 */
final class ReflectiveJson {
    private static final int DEEPEST = 12;
    private static final int MOST_OBJECTS = 20_000;

    private final StringBuilder text = new StringBuilder();
    private final Set<Object> above = Collections.newSetFromMap(new IdentityHashMap<>());
    private int objects;

    private enum Way {
        /** By components and getters. */
        OPEN,
        /** Through a field. */
        PRIVATE
    }

    private record Member(@Nullable Object value, Way way) {}

    /** The object as JSON. */
    String map(@Nullable Object object) {
        value(new Member(object, Way.OPEN));
        return text.toString();
    }

    private void value(Member member) {
        Object object = member.value();
        if (object == null) {
            text.append("null");
        } else if (object instanceof Number || object instanceof Boolean) {
            text.append(object);
        } else if (object instanceof Optional<?> optional) {
            value(new Member(optional.orElse(null), member.way()));
        } else if (above.size() >= DEEPEST || ++objects > MOST_OBJECTS || above.contains(object)) {
            string(object.toString());
        } else {
            above.add(object);
            structure(object, member.way());
            above.remove(object);
        }
    }

    private void structure(Object object, Way way) {
        if (object instanceof Map<?, ?> map) {
            Map<String, Member> members = new TreeMap<>();
            map.forEach((key, value) -> members.put(String.valueOf(key), new Member(value, way)));
            members(members);
        } else if (object instanceof Collection<?> collection) {
            list(collection, way);
        } else if (object.getClass().isArray()) {
            list(
                    Stream.iterate(0, i -> i < Array.getLength(object), i -> i + 1)
                            .map(i -> Optional.ofNullable(Array.get(object, i)))
                            .toList(),
                    way);
        } else if (object instanceof Enum<?> || object.getClass().getName().startsWith("java.")) {
            string(object.toString());
        } else {
            members(members(object, way));
        }
    }

    private static Map<String, Member> members(Object object, Way way) {
        Map<String, Member> members = new TreeMap<>();
        if (way == Way.OPEN) {
            openMembers(object, members);
        }
        for (@Nullable Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
                    members.computeIfAbsent(
                            field.getName(), name -> new Member(tried(() -> read(field, object)), Way.PRIVATE));
                }
            }
        }
        return members;
    }

    private static void openMembers(Object object, Map<String, Member> members) {
        RecordComponent[] components = object.getClass().getRecordComponents();
        for (RecordComponent component : components == null ? new RecordComponent[0] : components) {
            Object value = tried(() -> call(component.getAccessor(), object));
            members.put(component.getName(), new Member(value, Way.OPEN));
        }
        for (Method method : object.getClass().getMethods()) {
            if (isGetter(method)) {
                members.put(method.getName(), new Member(tried(() -> call(method, object)), Way.OPEN));
            }
        }
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

    private void members(Map<String, Member> members) {
        String separator = "{";
        for (Map.Entry<String, Member> member : members.entrySet()) {
            text.append(separator);
            string(member.getKey());
            text.append(':');
            value(member.getValue());
            separator = ",";
        }
        text.append(members.isEmpty() ? "{}" : "}");
    }

    private void list(Collection<?> items, Way way) {
        String separator = "[";
        for (Object item : items) {
            text.append(separator);
            value(new Member(item, way));
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
