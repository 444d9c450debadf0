// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.UUID;

/**
 * What a node is called: its host and process, so that an operator finds it, and a part that no other share in the work ever
 * had, so that nobody takes a node that started again for the one before.
 *
 * @param process the part that all shares of one process have
 */
record NodeName(String process, String value) {
    private static final int LONGEST_HOST = 24;

    /** A name for a new share of this process. */
    static NodeName fresh() {
        String process = host() + "/" + ProcessHandle.current().pid() + "@" + bornAt() + "-";
        return new NodeName(process, process + UUID.randomUUID().toString().substring(0, 4));
    }

    private static String host() {
        try {
            String host = InetAddress.getLocalHost().getHostName();
            return host.substring(0, Math.min(LONGEST_HOST, host.length()));
        } catch (UnknownHostException e) {
            return "node";
        }
    }

    /** When this process started; a process of another time may have had the same number. */
    private static String bornAt() {
        long millis = ProcessHandle.current()
                .info()
                .startInstant()
                .map(java.time.Instant::toEpochMilli)
                .orElse(0L);
        return Long.toString(millis, Character.MAX_RADIX).toLowerCase(Locale.ROOT);
    }
}
