// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/** All suppliers of the suppliers file. Immutable. */
final class Customers {
    private final List<Customer> all;

    Customers(List<Customer> all) {
        this.all = List.copyOf(all);
    }

    /** Whose key this is. Looks at every supplier, so the time taken does not tell how near a guess came. */
    Optional<Customer> withKey(String key) {
        byte[] digest = digest(key);
        Optional<Customer> found = Optional.empty();
        for (Customer customer : all) {
            found = customer.hasKey(digest) ? Optional.of(customer) : found;
        }
        return found;
    }

    int size() {
        return all.size();
    }

    static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
