// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.SupplierId;

/**
 * Reads the suppliers file: lines {@code name = value} in UTF-8, {@code #} for remarks. Not {@code java.util.Properties}:
 * that treats backslashes and colons in a key as its own, lets a second line silently win, and knows no line numbers.
 *
 * <p>A refusal names the file, the line and what belongs there, and never repeats the line: it may hold a key.
 */
final class SuppliersFile {
    static final String KEY = ".autorisatiesleutel";
    static final String KLANTCODE = ".klantcode.";
    static final String SCHOOLKEY = ".schoolkey.";

    private final Path file;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();

    private SuppliersFile(Path file) {
        this.file = file;
    }

    /**
     * Reads the whole file.
     *
     * @throws IllegalArgumentException if the file can't be read or a line is wrong
     */
    static Customers read(Path file) {
        SuppliersFile reading = new SuppliersFile(file);
        List<String> lines = reading.lines();
        for (int i = 0; i < lines.size(); i++) {
            reading.line(i + 1, lines.get(i).strip());
        }
        return reading.customers();
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "suppliers.file: can't read " + file + " as UTF-8 text ("
                            + unreadable.getClass().getSimpleName()
                            + "); name an existing file that this process may read",
                    unreadable);
        }
    }

    private void line(int number, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int equals = line.indexOf('=');
        String name = equals < 0 ? "" : line.substring(0, equals).strip();
        String value = line.substring(equals + 1).strip();
        if (name.isEmpty() || value.isEmpty()) {
            throw wrong(number, "expected name = value, for example uitgever-1.klantcode.SCHOLEN-NOORD = 41123");
        }
        if (!names.add(name)) {
            throw wrong(number, "this name was given before; remove one of the two lines");
        }
        take(number, name, value);
    }

    private void take(int number, String name, String value) {
        if (name.endsWith(KEY)) {
            draft(number, name.substring(0, name.length() - KEY.length())).key(number, value);
        } else if (name.contains(KLANTCODE)) {
            String code = name.substring(name.indexOf(KLANTCODE) + KLANTCODE.length());
            draft(number, name.substring(0, name.indexOf(KLANTCODE)))
                    .boards
                    .put(code(number, code), board(number, value));
        } else if (name.contains(SCHOOLKEY)) {
            String code = name.substring(name.indexOf(SCHOOLKEY) + SCHOOLKEY.length());
            draft(number, name.substring(0, name.indexOf(SCHOOLKEY)))
                    .schools
                    .put(code(number, code), school(number, value));
        } else {
            throw wrong(
                    number,
                    "the name must end in .autorisatiesleutel, or hold .klantcode. or .schoolkey., for example"
                            + " uitgever-1.autorisatiesleutel");
        }
    }

    private Draft draft(int number, String supplier) {
        try {
            SupplierId id = new SupplierId(supplier);
            return drafts.computeIfAbsent(supplier, s -> new Draft(id, number));
        } catch (IllegalArgumentException notAnId) {
            throw wrong(number, "before the first dot stands the supplier's id: " + notAnId.getMessage());
        }
    }

    private String code(int number, String code) {
        if (code.isEmpty() || code.length() > 64) {
            throw wrong(number, "a klantcode or schoolkey has 1 to 64 characters");
        }
        return code;
    }

    private BoardId board(int number, String value) {
        try {
            return new BoardId(value);
        } catch (IllegalArgumentException notABoard) {
            throw wrong(number, "the value is the host's key of a board, 1 to 64 characters, for example 41123");
        }
    }

    private Brin school(int number, String value) {
        try {
            return new Brin(value);
        } catch (IllegalArgumentException notASchool) {
            throw wrong(number, "the value is " + notASchool.getMessage());
        }
    }

    private Customers customers() {
        List<Customer> customers = drafts.values().stream().map(this::customer).toList();
        for (Draft draft : drafts.values()) {
            if (customers.stream().filter(c -> c.hasKey(draft.keyDigest)).count() > 1) {
                throw wrong(draft.keyLine, "another supplier has the same autorisatiesleutel; each needs its own");
            }
        }
        if (customers.isEmpty()) {
            throw new IllegalArgumentException("suppliers.file: " + file + " names no supplier; add at least"
                    + " uitgever-1.autorisatiesleutel = ... and uitgever-1.klantcode.SCHOLEN-NOORD = 41123");
        }
        return new Customers(customers);
    }

    private Customer customer(Draft draft) {
        if (draft.keyDigest.length == 0) {
            throw wrong(draft.firstLine, "this supplier has no line that ends in .autorisatiesleutel");
        }
        if (draft.boards.isEmpty()) {
            throw wrong(draft.firstLine, "this supplier has no line with .klantcode., so it can ask for no board");
        }
        return new Customer(draft.id, draft.keyDigest, draft.boards, draft.schools);
    }

    private IllegalArgumentException wrong(int number, String what) {
        return new IllegalArgumentException("suppliers.file: " + file + ", line " + number + ": " + what);
    }

    /** A supplier while the file is being read. */
    private final class Draft {
        private final SupplierId id;
        private final int firstLine;
        private final Map<String, BoardId> boards = new HashMap<>();
        private final Map<String, Brin> schools = new HashMap<>();
        private byte[] keyDigest = {};
        private int keyLine;

        private Draft(SupplierId id, int firstLine) {
            this.id = id;
            this.firstLine = firstLine;
        }

        private void key(int number, String key) {
            if (key.length() > 64) {
                throw wrong(number, "an autorisatiesleutel has 1 to 64 characters");
            }
            keyDigest = Customers.digest(key);
            keyLine = number;
        }
    }
}
