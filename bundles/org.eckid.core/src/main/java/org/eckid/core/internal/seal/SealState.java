// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.eckid.spi.store.Register;

/**
 * What a board's key has sealed, in numbers that only grow.
 *
 * @param mark the beginning of the register's code: two moments with one mark are the same
 */
public record SealState(int version, Instant since, long issued, long voided, String mark) {
    private static final int MARK_BYTES = 4;

    static SealState of(BoardSeals.Version version) {
        Register register = version.register().register().orElseThrow();
        byte[] mark = Arrays.copyOf(register.mac().toBytes(), MARK_BYTES);
        return new SealState(
                version.key().version(),
                version.since(),
                register.issued(),
                register.voided(),
                HexFormat.of().formatHex(mark));
    }

    /** As an operator may note it. */
    @Override
    public String toString() {
        return "key " + version + ", " + issued + " seals made, " + voided + " entries void, mark " + mark;
    }
}
