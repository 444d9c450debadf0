// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.bytecode;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds classes that open an outgoing connection. Listening is something else and is not looked for. */
final class Connections {
    /** One bundle talks to the world. The other two are in no production feature. */
    static final Set<String> EXEMPT = Set.of("org.eckid.nummervoorziening", "org.eckid.las", "org.eckid.sandbox");

    private static final Map<String, Set<String>> OPENERS = Map.of(
            "java.net.Socket", Set.of("<init>", "connect"),
            "java.net.DatagramSocket", Set.of("<init>", "connect", "send"),
            "java.net.URL", Set.of("openConnection", "openStream", "getContent"),
            "java.net.URLConnection", Set.of("connect", "getInputStream", "getOutputStream"),
            "java.net.http.HttpClient", Set.of("newHttpClient", "newBuilder", "send", "sendAsync"),
            "java.nio.channels.SocketChannel", Set.of("open", "connect"),
            "java.nio.channels.AsynchronousSocketChannel", Set.of("open", "connect"),
            "java.nio.channels.DatagramChannel", Set.of("open", "connect"),
            "javax.net.SocketFactory", Set.of("createSocket"),
            "javax.net.ssl.SSLSocketFactory", Set.of("createSocket"));

    /**
     * They read what is in a bundle, which a framework gives by URL only, and have no address of another machine to read from:
     * Flyway its scripts, the guard the files of a connector whose signature it verifies.
     */
    private static final Set<String> READERS_OF_BUNDLES = Set.of(
            "org.eckid.core.internal.guard.BundleContent",
            "org.flywaydb.core.internal.resource.classpath.ClassPathResource",
            "org.flywaydb.core.internal.scanner.classpath.JarFileClassPathLocationScanner");

    private Connections() {}

    static List<String> opened(Collection<Use> uses) {
        return uses.stream()
                .filter(use -> !READERS_OF_BUNDLES.contains(use.user()))
                .filter(use -> OPENERS.getOrDefault(use.owner(), Set.of()).contains(use.name()))
                .map(use -> use.user() + " calls " + use.owner() + "." + use.name())
                .distinct()
                .sorted()
                .toList();
    }
}
