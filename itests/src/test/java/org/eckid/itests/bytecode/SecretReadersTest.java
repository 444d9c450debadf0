// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SecretReadersTest {

    @Test
    void findsACallAReferenceAndAReflectiveName() throws IOException {
        for (Class<?> planted : List.of(Caller.class, Referrer.class, Reflector.class)) {
            assertEquals(List.of(planted.getName()), SecretReaders.unknown(Set.of(), uses(planted)));
        }
    }

    @Test
    void passesAClassOnTheList() throws IOException {
        assertEquals(List.of(), SecretReaders.unknown(Set.of(Caller.class.getName()), uses(Caller.class)));
    }

    private static List<Use> uses(Class<?> type) throws IOException {
        String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(file))) {
            return Uses.in(in.readAllBytes());
        }
    }

    /** Stands in for a secret. */
    static class Planted {
        String revealSecretValue() {
            return "planted";
        }
    }

    static class Caller {
        String open(Planted secret) {
            return secret.revealSecretValue();
        }
    }

    static class Referrer {
        Supplier<String> open(Planted secret) {
            return secret::revealSecretValue;
        }
    }

    static class Reflector {
        Object open(Planted secret) throws ReflectiveOperationException {
            return secret.getClass().getDeclaredMethod("revealSecretValue").invoke(secret);
        }
    }
}
