// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import java.nio.file.Path;

/** Reads the settings, and refuses wrong ones in words that an operator can act on. */
final class ConnectorSettings {
    private ConnectorSettings() {}

    static String path(UwlrSettings settings) {
        String path = settings.path();
        if (!path.matches("/[A-Za-z0-9._~/-]*[A-Za-z0-9]") || path.contains("//")) {
            throw new IllegalArgumentException(
                    "path: must begin with a slash and hold letters, digits, dots, dashes and slashes only, for example"
                            + " /uwlr/v2");
        }
        return path;
    }

    static Path suppliersFile(UwlrSettings settings) {
        if (settings.suppliers_file().isBlank()) {
            throw new IllegalArgumentException(
                    "suppliers.file: is not set; name the file with the suppliers, for example /etc/las/uwlr-suppliers");
        }
        return Path.of(settings.suppliers_file());
    }

    static Terms terms(UwlrSettings settings) {
        return new Terms(lasKey(settings.las_key()), names(settings.names()));
    }

    private static Terms.LasKey lasKey(String value) {
        return switch (value) {
            case "beside-eckid" -> Terms.LasKey.BESIDE_ECK_ID;
            case "only-without-eckid" -> Terms.LasKey.ONLY_WITHOUT_ECK_ID;
            default -> throw new IllegalArgumentException("las.key: must be beside-eckid or only-without-eckid");
        };
    }

    private static Terms.PersonNames names(String value) {
        return switch (value) {
            case "full" -> Terms.PersonNames.FULL;
            case "call-name" -> Terms.PersonNames.CALL_NAME;
            default -> throw new IllegalArgumentException("names: must be full or call-name");
        };
    }
}
