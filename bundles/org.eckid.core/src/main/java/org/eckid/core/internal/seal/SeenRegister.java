// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.eckid.spi.store.Register;
import org.eckid.spi.store.Sealed;
import org.eckid.spi.store.VoidedSeals;

/** What this node knows of one register: the last one that it found right, and the furthest. Safe for use by many threads. */
final class SeenRegister {
    private final AtomicReference<Checked> last = new AtomicReference<>(Checked.NOTHING);
    private final AtomicLong issued = new AtomicLong();

    /**
     * A register that was found right, with its list.
     *
     * @param voided up to which number the seals of a person are void
     */
    record Checked(Optional<Register> register, Map<Sealed, Long> voided, long highestVoided) {
        static final Checked NOTHING = new Checked(Optional.empty(), Map.of(), 0);

        /** How many entries of the list are in it. */
        long entries() {
            return register.map(Register::voided).orElse(0L);
        }

        /** As this, with what the register has more. */
        Checked with(Register next, List<VoidedSeals> more) {
            if (more.isEmpty()) {
                return new Checked(Optional.of(next), voided, highestVoided);
            }
            Map<Sealed, Long> all = new HashMap<>(voided);
            long highest = highestVoided;
            for (VoidedSeals entry : more) {
                all.merge(entry.person(), entry.upTo(), Math::max);
                highest = Math.max(highest, entry.upTo());
            }
            return new Checked(Optional.of(next), Map.copyOf(all), highest);
        }
    }

    Checked last() {
        return Objects.requireNonNull(last.get());
    }

    /** The highest number that any register of this key said, as far as this node has read. */
    long issued() {
        return issued.get();
    }

    void keep(Checked checked) {
        issued.accumulateAndGet(checked.register().map(Register::issued).orElse(0L), Math::max);
        last.set(checked);
    }

    /** The list is read anew at the next look, not only what was added. */
    void forgetList() {
        last.set(Checked.NOTHING);
    }
}
