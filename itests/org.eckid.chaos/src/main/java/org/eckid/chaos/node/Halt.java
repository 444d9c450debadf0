// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.node;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eckid.spi.source.BatchAnswer;
import org.jspecify.annotations.Nullable;

/** Stands still at one point for ever, and says so; the parent kills the process there. */
final class Halt implements Watcher {
    private final Point point;
    private final Announcer parent;
    private final AtomicInteger seen = new AtomicInteger();

    Halt(Point point, Announcer parent) {
        this.point = point;
        this.parent = parent;
    }

    @Override
    public void before(String call) {
        look(Point.Side.BEFORE, call);
    }

    @Override
    public void after(String call, @Nullable Object answer) {
        look(Point.Side.AFTER, call);
        if (answer instanceof BatchAnswer.Finished<?>) {
            look(Point.Side.AFTER, "issuer.content");
        }
    }

    private void look(Point.Side side, String call) {
        if (side == point.side() && call.equals(point.call()) && seen.incrementAndGet() == point.count()) {
            parent.say(Line.AT_POINT, point.toString());
            standStill();
        }
    }

    private static void standStill() {
        while (true) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                // Only a kill ends this.
            }
        }
    }
}
