// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.soap;

import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the sandbox is reached; each name of its server certificate will do in {@code wsa:To}. */
public final class Endpoint {

    /** The path of the real service. */
    public static final String PATH = "/eck/ws/201703";

    private final URI uri;
    private final Set<String> spellings;

    public Endpoint(String host, int port, Set<String> certificateNames) {
        uri = URI.create(at(host, port));
        spellings = certificateNames.stream().map(name -> at(name, port)).collect(Collectors.toUnmodifiableSet());
    }

    public URI uri() {
        return uri;
    }

    boolean isMeantBy(String to) {
        return spellings.contains(to) || uri.toString().equals(to);
    }

    private static String at(String host, int port) {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return "https://" + name + ":" + port + PATH;
    }
}
