// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import org.eckid.api.EckIdException;

/** Opens a key store. The JDK's PKCS#12 kind also recognises the older JKS. */
final class KeyStoreFile {
    private KeyStoreFile() {}

    static KeyStore open(SettingFile file, SettingFile passwordFile, Password password) throws EckIdException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            // Without a password the JDK skips the check of the store as a whole, which stores of authorities may need.
            store.load(new ByteArrayInputStream(file.bytes()), passwordFile.isSet() ? password.characters() : null);
            return store;
        } catch (IOException e) {
            throw refusal(e, file, passwordFile, password);
        } catch (GeneralSecurityException e) {
            throw file.wrong("can't be read as a key store", "give a PKCS#12 (.p12, .pfx) or JKS file");
        }
    }

    private static EckIdException refusal(
            IOException cause, SettingFile file, SettingFile passwordFile, Password password) {
        if (!password.isAscii()) {
            return file.wrong(
                    "does not open with this password; for PKCS#12 the JDK only takes plain letters, digits and signs"
                            + " (ASCII)",
                    "give it such a password, or use PEM files");
        }
        if (cause.getCause() instanceof UnrecoverableKeyException) {
            return file.wrong("does not open with this password", "look at " + told(passwordFile));
        }
        return file.wrong("is no PKCS#12 or JKS file, or is damaged", "look at it and at " + told(passwordFile));
    }

    private static String told(SettingFile passwordFile) {
        return passwordFile.property()
                + (passwordFile.isSet() ? " (" + passwordFile.path() + ")" : ", which is not set");
    }
}
