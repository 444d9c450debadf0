// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.limit;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eckid.api.SupplierId;

/**
 * Counts whose ids are asked for, by connector and supplier and by connector alone, and says when it is enough for this hour. It
 * counts by the bundle's name: another instance of the door, a bundle that is installed anew and many small calls all count
 * as one. Held in memory: each node counts for itself, and a restart of the guard or of core begins at zero. Safe for use by
 * many threads.
 */
public final class ReadLimit {
    private static final System.Logger LOG = System.getLogger(ReadLimit.class.getName());
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final Bounds bounds;
    private final Clock clock;
    private final Map<Who, LastHour> read = new HashMap<>();
    private final Map<Who, Long> toldAt = new HashMap<>();

    /** A connector; for one supplier, or for all together. */
    private record Who(String connector, Optional<SupplierId> supplier) {}

    /** Begins at zero. */
    public ReadLimit(Bounds bounds, Clock clock) {
        this.bounds = bounds;
        this.clock = clock;
    }

    /** Whether at least one more may be asked for now. */
    public boolean hasRoom(String connector, SupplierId supplier) {
        return fits(connector, supplier, 1);
    }

    /** Counts so many if there is room for all of them; false, and nothing counted, if there is not. */
    public synchronized boolean take(String connector, SupplierId supplier, int persons) {
        if (!fits(connector, supplier, persons)) {
            return false;
        }
        hour(one(connector, supplier)).add(minute(), persons);
        hour(all(connector)).add(minute(), persons);
        return true;
    }

    private synchronized boolean fits(String connector, SupplierId supplier, int persons) {
        return fits(one(connector, supplier), persons, bounds.perSupplier(), "ids.per.hour")
                && fits(all(connector), persons, bounds.inAll(), "ids.per.hour.in.all");
    }

    private boolean fits(Who who, int persons, int bound, String property) {
        boolean fits = hour(who).sum(minute()) + persons <= bound;
        if (!fits) {
            tell(who, bound, property);
        }
        return fits;
    }

    /** Once an hour: the audit has every refusal. */
    private void tell(Who who, int bound, String property) {
        Long told = toldAt.get(who);
        if (told == null || minute() - told >= Duration.ofHours(1).toMinutes()) {
            toldAt.put(who, minute());
            LOG.log(
                    Level.WARNING,
                    "connector {0}, {1}: more than {2} ids within an hour were asked for; it gets no more until less were"
                            + " asked for in the last hour. See in the audit who asked for what; if it is right, raise {3} of"
                            + " org.eckid.core.guard",
                    who.connector(),
                    who.supplier().map(one -> "supplier " + one.value()).orElse("all suppliers together"),
                    Integer.toString(bound),
                    property);
        }
    }

    private static Who one(String connector, SupplierId supplier) {
        return new Who(connector, Optional.of(supplier));
    }

    private static Who all(String connector) {
        return new Who(connector, Optional.empty());
    }

    private LastHour hour(Who who) {
        return read.computeIfAbsent(who, none -> new LastHour());
    }

    private long minute() {
        return clock.millis() / MINUTE;
    }
}
