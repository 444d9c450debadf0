// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.boards;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.EducationType;
import org.eckid.api.Oin;
import org.eckid.api.Origin;
import org.eckid.api.Reason;
import org.eckid.api.Sector;
import org.eckid.api.SupplierId;
import org.eckid.api.control.Administrator;
import org.eckid.api.control.BoardChange;
import org.eckid.api.control.RecordedChange;
import org.eckid.spi.store.JournalEntry;

/**
 * Changes as journal entries and back. The kind is the name of the change's record and the details are its components,
 * so a new change needs nothing here but, perhaps, a new type of component.
 */
final class ChangeCodec {
    private static final Map<Type, Function<String, Object>> PARSERS = Map.of(
            String.class, text -> text,
            LocalDate.class, LocalDate::parse,
            Brin.class, Brin::new,
            Oin.class, Oin::new,
            Sector.class, Sector::new,
            SupplierId.class, SupplierId::new,
            EducationType.class, EducationType::new,
            int.class, Integer::valueOf,
            Origin.class, Origin::valueOf);

    private ChangeCodec() {}

    static JournalEntry encode(RecordedChange recorded) {
        Map<String, String> details = new LinkedHashMap<>();
        for (RecordComponent part : recorded.change().getClass().getRecordComponents()) {
            Object value = read(part, recorded.change());
            if (value instanceof Optional<?> optional) {
                optional.ifPresent(present -> details.put(part.getName(), text(present)));
            } else {
                details.put(part.getName(), text(value));
            }
        }
        String kind = recorded.change().getClass().getSimpleName();
        return new JournalEntry(recorded.number(), recorded.at(), recorded.who().name(), kind, details);
    }

    static RecordedChange decode(JournalEntry entry) throws EckIdException {
        try {
            Class<?> kind = Stream.of(BoardChange.class.getPermittedSubclasses())
                    .filter(known -> known.getSimpleName().equals(entry.kind()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown kind"));
            return new RecordedChange(entry.number(), entry.at(), new Administrator(entry.who()), create(kind, entry));
        } catch (IllegalArgumentException | ReflectiveOperationException | java.time.DateTimeException e) {
            throw new EckIdException(
                    Reason.STORE_DAMAGED,
                    "change " + entry.number() + " of kind " + entry.kind()
                            + " in the boards' journal can't be read: it was"
                            + " written by a newer version, or changed outside the plug-in",
                    e);
        }
    }

    private static BoardChange create(Class<?> kind, JournalEntry entry) throws ReflectiveOperationException {
        RecordComponent[] parts = kind.getRecordComponents();
        Object[] values = Stream.of(parts)
                .map(part -> parse(
                        part.getGenericType(),
                        Optional.ofNullable(entry.details().get(part.getName()))))
                .toArray();
        Class<?>[] types = Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return (BoardChange) kind.getDeclaredConstructor(types).newInstance(values);
    }

    private static Object parse(Type type, Optional<String> text) {
        if (type instanceof ParameterizedType optional) {
            return text.map(
                    present -> parser(optional.getActualTypeArguments()[0]).apply(present));
        }
        return parser(type).apply(text.orElseThrow(() -> new IllegalArgumentException("a detail is missing")));
    }

    private static Function<String, Object> parser(Type type) {
        return Optional.ofNullable(PARSERS.get(type))
                .orElseThrow(() -> new IllegalArgumentException("no parser for " + type.getTypeName()));
    }

    private static Object read(RecordComponent part, BoardChange change) {
        try {
            return part.getAccessor().invoke(change);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the accessors of changes are public", e);
        }
    }

    /** A record of one component is written as that component; everything else as its text. */
    private static String text(Object value) {
        if (value instanceof Brin brin) {
            return brin.value();
        }
        if (value instanceof Oin oin) {
            return oin.value();
        }
        if (value instanceof Sector sector) {
            return sector.uri();
        }
        if (value instanceof SupplierId supplier) {
            return supplier.value();
        }
        if (value instanceof EducationType type) {
            return type.code();
        }
        return value.toString();
    }
}
