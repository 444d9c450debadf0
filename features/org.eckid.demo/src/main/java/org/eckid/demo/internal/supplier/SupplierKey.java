// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.supplier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.eckid.demo.internal.DemoFailure;

/**
 * The key (autorisatiesleutel) that the supplier and the LAS agreed on. The supplier keeps its copy in a file of its own;
 * the LAS has it in the file of suppliers that the connector reads.
 */
public final class SupplierKey {
    /** The code by which the supplier knows the board. */
    static final String CUSTOMER_CODE = "DEMO";

    private final String value;

    private SupplierKey(String value) {
        this.value = value;
    }

    /** Reads the key, or makes one on the first run. */
    public static SupplierKey in(Path home) throws DemoFailure {
        Path file = home.resolve("supplier").resolve("key");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(home.resolve("supplier"));
                Files.writeString(file, UUID.randomUUID().toString());
            }
            return new SupplierKey(Files.readString(file).strip());
        } catch (IOException e) {
            throw new DemoFailure("Can't read or write the supplier's key " + file + ": " + e.getMessage() + ".", e);
        }
    }

    /**
     * Writes the LAS's file of suppliers if it is not there yet.
     *
     * @param file what the setting {@code suppliers.file} names
     * @param supplier the operator's name for the supplier
     * @param board the host's key of the board
     */
    public void introduce(Path file, String supplier, String board) throws DemoFailure {
        try {
            if (!Files.exists(file)) {
                Files.writeString(
                        file,
                        "# The suppliers that may ask over UWLR.\n"
                                + supplier + ".autorisatiesleutel = " + value + "\n"
                                + supplier + ".klantcode." + CUSTOMER_CODE + " = " + board + "\n");
            }
        } catch (IOException e) {
            throw new DemoFailure("Can't write the file of suppliers " + file + ": " + e.getMessage() + ".", e);
        }
    }

    String text() {
        return value;
    }
}
