// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import java.net.URI;
import java.nio.file.Path;
import org.eckid.sandbox.internal.server.RunningSandbox;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A running stand-in for the Nummervoorziening: the nine operations over mutual TLS, with certificates of
 * its own making.
 *
 * <pre>{@code
 * try (var sandbox = Sandbox.start()) {
 *     client.call(sandbox.endpoint(), sandbox.client().sslContext());
 * }
 * }</pre>
 *
 * Safe for use by many threads. Batches, replacements and the book live in memory and end with it.
 */
@ProviderType
public interface Sandbox extends AutoCloseable {

    /**
     * Starts on a free loopback port with fresh certificates in memory only.
     *
     * @throws SandboxStartException when no port or no key material can be had
     */
    static Sandbox start() {
        return start(SandboxSettings.defaults());
    }

    /**
     * Starts as the settings say.
     *
     * @throws SandboxStartException when the port is taken or the folder cannot be used
     */
    static Sandbox start(SandboxSettings settings) {
        return new RunningSandbox(settings);
    }

    /** Where requests are posted; also what {@code wsa:To} must hold. */
    URI endpoint();

    /** The client that this sandbox lets in: its certificate names a LAS supplier by OIN. */
    ClientIdentity client();

    /** A client of the same shape from an authority that nobody knows: its handshake must fail. */
    ClientIdentity stranger();

    /** What it does wrong on purpose; may be changed while it serves. */
    Behaviour behaviour();

    /** The sandbox's own account of what it was asked and what it issued. */
    Book book();

    /**
     * Writes key stores, trust stores, PEM files and their passwords for any foreign client, readable by
     * the owner only. Creates the folder.
     *
     * @throws SandboxStartException when the folder cannot be written
     */
    void writeClientFiles(Path folder);

    /** Stops serving and frees the port; requests under way are cut off. */
    @Override
    void close();
}
