// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the database is and how to log in. Checked when it is made, so that a wrong setting is told at once.
 *
 * @param url of H2 or PostgreSQL, without a password in it
 * @param passwordFile read again each time the database is opened
 * @param poolSize the most connections
 * @param patience with a database that hangs
 */
record Address(String url, String user, Optional<Path> passwordFile, int poolSize, Patience patience) {

    Address {
        checkUrl(url);
        if (poolSize < 2 || poolSize > 100) {
            throw new IllegalArgumentException(
                    "pool.size of org.eckid.store is " + poolSize + "; use 2 to 100, e.g. 8");
        }
        if (passwordFile.filter(file -> !Files.isReadable(file)).isPresent()) {
            throw new IllegalArgumentException("password.file of org.eckid.store can't be read: " + passwordFile.get()
                    + "; name a file that holds the password and nothing else, e.g. /etc/las/eckid-db.password");
        }
    }

    Address(String url, String user, Optional<Path> passwordFile, int poolSize) {
        this(url, user, passwordFile, poolSize, Patience.USUAL);
    }

    /** Takes and checks the settings. */
    static Address of(StoreSettings settings) {
        String file = settings.password_file().strip();
        Address address = new Address(
                settings.url().strip(),
                settings.user().strip(),
                file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file)),
                settings.pool_size(),
                new Patience(settings.statement_seconds()));
        if (address.isH2() != settings.driver_target().contains("org.h2.Driver")) {
            throw new IllegalArgumentException("driver.target of org.eckid.store is " + settings.driver_target()
                    + ", which is not the driver of the url; for PostgreSQL set"
                    + " driver.target=(osgi.jdbc.driver.class=org.postgresql.Driver), for H2 leave it out");
        }
        return address;
    }

    boolean isH2() {
        return url.startsWith("jdbc:h2:");
    }

    /** An H2 file that one process has for itself. */
    boolean isOwnFile() {
        return url.startsWith("jdbc:h2:file:") && !url.toUpperCase(Locale.ROOT).contains("AUTO_SERVER=TRUE");
    }

    /**
     * The URL to connect with. H2 alone writes commits only after half a second, and closes its file when a thread that
     * uses it is interrupted; a killed process would lose answers that can't be had again, and one stopped task would
     * stop all others. And it writes its errors, with statements and values in them, to a file beside the database.
     */
    String connectUrl() {
        return connectUrl(url);
    }

    /** The same for another URL of this kind. */
    String connectUrl(String url) {
        if (!isH2()) {
            return url;
        }
        return url.replaceFirst("^jdbc:h2:file:(?!retry:)", "jdbc:h2:file:retry:")
                + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";
    }

    /** For people: the URL without its options. */
    String place() {
        return url.split("[;?]", 2)[0];
    }

    /** The password as it is now; empty without a file. */
    String password() throws IOException {
        return passwordFile.isPresent() ? Files.readString(passwordFile.get()).strip() : "";
    }

    private static void checkUrl(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        if (!lower.matches("jdbc:(h2:(file|mem|tcp|ssl)|postgresql):.+")) {
            throw new IllegalArgumentException("url of org.eckid.store "
                    + (url.isEmpty() ? "is missing" : "is not one of H2 or PostgreSQL")
                    + "; e.g. jdbc:h2:file:/var/lib/las/eckid or jdbc:postgresql://db.example/eckid");
        }
        if (lower.matches(".*[;?&](password|user)=.*")) {
            throw new IllegalArgumentException(
                    "url of org.eckid.store holds a user or password; use user and password.file instead");
        }
        if (lower.matches(".*;(write_delay|lock_timeout|trace_level_file)=.*")) {
            throw new IllegalArgumentException(
                    "url of org.eckid.store sets WRITE_DELAY, LOCK_TIMEOUT or TRACE_LEVEL_FILE;"
                            + " leave it out: the store sets them so that a killed process loses nothing and no value is logged");
        }
    }
}
