// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.tls;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The folder that holds a sandbox's keys between starts and from which clients take theirs. The properties
 * file is removed first and written last, so that a start that was cut off leaves no folder that looks
 * complete.
 */
public final class MaterialFolder {

    static final String SERVER_STORE = "server.p12";
    static final String PROPERTIES = "sandbox.properties";
    private static final List<String> CLIENT_FILES = List.of(
            "client.p12", "client.jks", "client-key.pem", "client-cert.pem", "trust.p12", "trust.jks", "ca.pem");

    private final Path folder;

    public MaterialFolder(Path folder) {
        this.folder = folder;
    }

    /** What an earlier start left, if all of it is there, still valid, and made for these names and OIN. */
    public Optional<TlsMaterial> load(List<String> serverNames, String supplierOin) {
        Path properties = folder.resolve(PROPERTIES);
        if (!Files.isReadable(properties)
                || !CLIENT_FILES.stream().allMatch(name -> Files.isReadable(folder.resolve(name)))) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(properties)).filter(found -> Validity.holds(found, serverNames, supplierOin));
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            // Damaged or foreign: new keys are made, which the caller reports.
            return Optional.empty();
        }
    }

    /** Writes everything, the server's own store included. */
    public void save(TlsMaterial material, URI endpoint) throws GeneralSecurityException, IOException {
        OwnerOnlyFolder files = opened();
        byte[] server = Stores.bytes(
                Stores.keyStore(
                        Stores.PKCS12,
                        TlsMaterial.SERVER_ALIAS,
                        material.server(),
                        material.passwords().server()),
                material.passwords().server());
        files.write(SERVER_STORE, server);
        writeClientFiles(files, material);
        files.write(PROPERTIES, properties(material, endpoint));
    }

    /** Writes only what a client needs. */
    public void saveForClients(TlsMaterial material, URI endpoint) throws GeneralSecurityException, IOException {
        OwnerOnlyFolder files = opened();
        writeClientFiles(files, material);
        files.write(PROPERTIES, properties(material, endpoint));
    }

    private OwnerOnlyFolder opened() throws IOException {
        OwnerOnlyFolder files = new OwnerOnlyFolder(folder);
        Files.deleteIfExists(folder.resolve(PROPERTIES));
        return files;
    }

    private TlsMaterial read(Path file) throws GeneralSecurityException, IOException {
        Properties values = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            values.load(reader);
        }
        Passwords passwords = Passwords.from(values);
        // Both forms are opened, so that a damaged one is found before a client stumbles over it.
        clientStores(Stores.JKS, ".jks", passwords);
        Issued client = clientStores(Stores.PKCS12, ".p12", passwords);
        Issued server =
                Stores.read(folder.resolve(SERVER_STORE), Stores.PKCS12, TlsMaterial.SERVER_ALIAS, passwords.server());
        return new TlsMaterial(server, client, passwords);
    }

    private Issued clientStores(String type, String ending, Passwords passwords)
            throws GeneralSecurityException, IOException {
        Stores.load(folder.resolve("trust" + ending), type, passwords.trust());
        return Stores.read(folder.resolve("client" + ending), type, IssuedClient.ALIAS, passwords.client());
    }

    private static void writeClientFiles(OwnerOnlyFolder files, TlsMaterial material)
            throws GeneralSecurityException, IOException {
        char[] keys = material.passwords().client();
        char[] trust = material.passwords().trust();
        for (String type : List.of(Stores.JKS, Stores.PKCS12)) {
            String ending = type.equals(Stores.JKS) ? ".jks" : ".p12";
            var keyStore = Stores.keyStore(type, IssuedClient.ALIAS, material.clientKeys(), keys);
            files.write("client" + ending, Stores.bytes(keyStore, keys));
            files.write("trust" + ending, Stores.bytes(Stores.trustStore(type, material.authority()), trust));
        }
        files.write("client-key.pem", material.client().privateKeyPem());
        files.write("client-cert.pem", material.client().certificatePem());
        files.write("ca.pem", material.client().trustPem());
    }

    /** Written by hand, not stored, so that a shell script can read it too: no escapes, no date. */
    private static String properties(TlsMaterial material, URI endpoint) {
        return "# Made by the sandbox: where it serves, and the passwords of the stores beside this file.\n"
                + "endpoint=" + endpoint + "\n"
                + material.passwords().lines();
    }
}
