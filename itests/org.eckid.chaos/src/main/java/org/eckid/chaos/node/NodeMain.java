// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The program of a node. It ends when everybody has an id, when it is killed, and when its parent is gone. */
public final class NodeMain {
    private static final int FAILED = 1;
    private static final int ORPHANED = 2;

    private NodeMain() {}

    /** Takes an {@link Order}. */
    public static void main(String[] arguments) {
        Announcer parent = new Announcer(System.out);
        endWithParent(System.in);
        try {
            run(Order.parse(arguments), parent);
        } catch (Exception e) {
            System.getLogger(NodeMain.class.getName()).log(System.Logger.Level.ERROR, "the node can't go on", e);
            parent.say(Line.FAILED, e.getClass().getSimpleName() + ": " + e.getMessage());
            Runtime.getRuntime().halt(FAILED);
        }
        Runtime.getRuntime().exit(0);
    }

    private static void run(Order order, Announcer parent) throws Exception {
        Watcher windows = new Windows(parent);
        Watcher watcher = order.haltAt()
                .<Watcher>map(point -> Watcher.around(windows, new Halt(point, parent)))
                .orElse(windows);
        try (Node node = new Node(order, watcher)) {
            parent.say(Line.READY);
            node.enrolEverybody();
            parent.say(Line.DONE);
        }
    }

    /** The pipe from the parent never says anything; it ends when the parent does. */
    private static void endWithParent(InputStream pipe) {
        Thread watch = new Thread(
                () -> {
                    try {
                        pipe.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        // Broken: the parent is gone as well.
                    }
                    Runtime.getRuntime().halt(ORPHANED);
                },
                "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }
}
