// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.eckid.sandbox.ClientIdentity;

/** The server's and the client's keys under one authority, with the passwords of their stores. */
public final class TlsMaterial {

    static final String SERVER_ALIAS = "server";

    private final Issued server;
    private final IssuedClient client;
    private final Passwords passwords;

    TlsMaterial(Issued server, Issued client, Passwords passwords) throws GeneralSecurityException, IOException {
        this.server = server;
        this.client = new IssuedClient(client, server.authority(), passwords.client());
        this.passwords = passwords;
    }

    /** New keys from a new authority, whose own key is then forgotten. */
    public static TlsMaterial fresh(List<String> serverNames, String supplierOin)
            throws GeneralSecurityException, IOException {
        Authority authority = new Authority("Sandbox authority");
        return new TlsMaterial(authority.server(serverNames), authority.client(supplierOin), Passwords.random());
    }

    /** The server's context: lets in only clients of its own authority. */
    public SSLContext serverContext() throws GeneralSecurityException, IOException {
        char[] password = passwords.server();
        return Stores.context(
                Stores.keyStore(Stores.PKCS12, SERVER_ALIAS, server, password),
                password,
                Stores.trustStore(Stores.PKCS12, authority()));
    }

    public ClientIdentity client() {
        return client;
    }

    /** A client that trusts this server, from an authority that this server does not know. */
    public ClientIdentity stranger(String supplierOin) throws GeneralSecurityException, IOException {
        Issued strange = new Authority("Unknown authority").client(supplierOin);
        return new IssuedClient(strange, authority(), passwords.client());
    }

    Issued server() {
        return server;
    }

    Issued clientKeys() {
        return client.issued();
    }

    Passwords passwords() {
        return passwords;
    }

    X509Certificate authority() {
        return server.authority();
    }
}
