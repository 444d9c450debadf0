// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eckid.sandbox.Behaviour;
import org.eckid.sandbox.Book;
import org.eckid.sandbox.ClientIdentity;
import org.eckid.sandbox.Sandbox;
import org.eckid.sandbox.SandboxSettings;
import org.eckid.sandbox.SandboxStartException;
import org.eckid.sandbox.internal.http.MutualTlsServer;
import org.eckid.sandbox.internal.service.Moods;
import org.eckid.sandbox.internal.service.Nummervoorziening;
import org.eckid.sandbox.internal.soap.Endpoint;
import org.eckid.sandbox.internal.tls.MaterialFolder;
import org.eckid.sandbox.internal.tls.TlsMaterial;

/** A sandbox that serves from its construction until it is closed. */
public class RunningSandbox implements Sandbox {

    private final SandboxSettings settings;
    private final TlsMaterial material;
    private final Moods moods;
    private final Nummervoorziening service;
    private final MutualTlsServer server;
    private final Endpoint endpoint;

    /** Serves as the settings say; when it cannot, nothing stays open. */
    public RunningSandbox(SandboxSettings settings) {
        this.settings = settings;
        moods = new Moods(settings.batches());
        settings.mishaps().forEach(each -> moods.plan(each.mishap(), each.occasion()));
        moods.skewClock(settings.clockSkew());
        service = new Nummervoorziening(settings.clock(), settings.hashCheck(), moods);
        Set<String> names = new TreeSet<>(List.of("127.0.0.1", "localhost", settings.host()));
        material = material(settings, List.copyOf(names));
        server = bind(settings, material);
        endpoint = new Endpoint(settings.host(), server.port(), names);
        Path folder = settings.folder();
        if (folder != null) {
            keep(folder);
        }
        Desk desk = new Desk(endpoint, service, moods, settings.clock());
        server.start(desk, settings.largestRequest());
    }

    private static TlsMaterial material(SandboxSettings settings, List<String> names) {
        try {
            Optional<TlsMaterial> kept = Optional.ofNullable(settings.folder())
                    .flatMap(folder -> new MaterialFolder(folder).load(names, settings.supplierOin()));
            return kept.isPresent() ? kept.get() : TlsMaterial.fresh(names, settings.supplierOin());
        } catch (GeneralSecurityException | IOException e) {
            throw new SandboxStartException("This JVM cannot make the sandbox's keys: " + e.getMessage(), e);
        }
    }

    private static MutualTlsServer bind(SandboxSettings settings, TlsMaterial material) {
        String where = "port " + settings.port() + " on " + settings.host();
        try {
            return new MutualTlsServer(
                    new InetSocketAddress(settings.host(), settings.port()), material.serverContext());
        } catch (BindException e) {
            throw new SandboxStartException(
                    "Cannot listen on " + where + " (" + e.getMessage()
                            + "): stop the program that uses it or choose another port",
                    e);
        } catch (GeneralSecurityException | IOException | UnresolvedAddressException e) {
            throw new SandboxStartException("Cannot listen on " + where + ": check the host, for example 127.0.0.1", e);
        }
    }

    private void keep(Path folder) {
        try {
            new MaterialFolder(folder).save(material, endpoint.uri());
        } catch (GeneralSecurityException | IOException e) {
            server.close();
            throw unwritable(folder, e);
        }
    }

    private static SandboxStartException unwritable(Path folder, Exception cause) {
        return new SandboxStartException(
                "Cannot write to folder " + folder.toAbsolutePath()
                        + ": give a folder that this user can write, or make it writable",
                cause);
    }

    @Override
    public URI endpoint() {
        return endpoint.uri();
    }

    @Override
    public ClientIdentity client() {
        return material.client();
    }

    @Override
    public ClientIdentity stranger() {
        try {
            return material.stranger(settings.supplierOin());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("This JVM cannot make another client's keys", e);
        }
    }

    @Override
    public Behaviour behaviour() {
        return moods;
    }

    @Override
    public Book book() {
        return service.ledger();
    }

    @Override
    public void writeClientFiles(Path folder) {
        try {
            new MaterialFolder(folder).saveForClients(material, endpoint.uri());
        } catch (GeneralSecurityException | IOException e) {
            throw unwritable(folder, e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
