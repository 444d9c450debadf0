// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eckid.api.Chain;
import org.eckid.api.EducationType;
import org.eckid.api.Sector;
import org.eckid.core.internal.seal.KeyStorePlace;

/** The settings after they were found right; each refusal names the property and shows an example. */
record CheckedSettings(
        KeyStorePlace keyStore,
        Optional<String> oinTail,
        Chain chain,
        Map<EducationType, Sector> sectors,
        Duration reconcileEvery,
        int retentionDays,
        int boardsAtOnce) {

    static CheckedSettings of(CoreSettings settings) {
        return new CheckedSettings(
                keyStore(settings),
                checked("oin.tail", settings.oin_tail(), "34567", CheckedSettings::tail),
                checked("chain", settings.chain(), "http://purl.edustandaard.nl/begrippenkader/...", Chain::new),
                sectors(settings.sectors()),
                Duration.ofMinutes(within("reconcile.minutes", settings.reconcile_minutes(), 1, 10_080)),
                within("retention.days", settings.retention_days(), 1, 3650),
                within("boards.at.once", settings.boards_at_once(), 1, 64));
    }

    private static <T> T checked(String property, String value, String example, Function<String, T> parse) {
        try {
            return parse.apply(value == null ? "" : value.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    property + " of org.eckid.core: " + e.getMessage() + "; for example " + example, e);
        }
    }

    private static KeyStorePlace keyStore(CoreSettings settings) {
        return new KeyStorePlace(
                checked("key.store", settings.key_store(), "/var/lib/eckid/keys/seal.p12", CheckedSettings::path),
                checked(
                        "key.store.password.file",
                        settings.key_store_password_file(),
                        "/var/lib/eckid/keys/seal.password",
                        CheckedSettings::path),
                checked("key.store.type", settings.key_store_type(), "PKCS12", CheckedSettings::type),
                checked("key.alias", settings.key_alias(), "eckid-kek-1", CheckedSettings::alias));
    }

    private static KeyStorePlace.Type type(String value) {
        return Arrays.stream(KeyStorePlace.Type.values())
                .filter(type -> type.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + value + "' is neither PKCS12 nor BCFKS"));
    }

    private static String alias(String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("the name of the key is missing");
        }
        return value;
    }

    private static Path path(String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("the path is missing");
        }
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("not a path", e);
        }
    }

    private static Optional<String> tail(String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.matches("[0-9]{5}")) {
            throw new IllegalArgumentException("five digits or nothing");
        }
        return Optional.of(value);
    }

    private static Map<EducationType, Sector> sectors(String[] lines) {
        Map<EducationType, Sector> sectors = new HashMap<>();
        for (String line : lines) {
            String[] parts = line.split("=", 2);
            checked("sectors", line, "BO=http://purl.edustandaard.nl/begrippenkader/...", text -> {
                if (parts.length < 2) {
                    throw new IllegalArgumentException("'" + text + "' has no = in it");
                }
                return sectors.put(new EducationType(parts[0].strip()), new Sector(parts[1].strip()));
            });
        }
        return sectors;
    }

    private static int within(String property, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    property + " of org.eckid.core is " + value + ": use " + least + " to " + most);
        }
        return value;
    }
}
