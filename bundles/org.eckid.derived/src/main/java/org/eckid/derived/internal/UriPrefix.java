// SPDX-License-Identifier: Apache-2.0
package org.eckid.derived.internal;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a derived id begins with.
 *
 * @param text an absolute https URI that ends with a slash
 * @param looksIssued whether a supplier could take an id under it for one of the Nummervoorziening
 */
record UriPrefix(String text, boolean looksIssued) {
    /** The top-level domain {@code invalid} belongs to nobody for ever (RFC 2606), so no issuer can have issued this. */
    static final String NOBODYS = "https://derived.invalid/eckid/";

    private static final Pattern FORM = Pattern.compile("https://([A-Za-z0-9.-]+)(:[0-9]{1,5})?/[A-Za-z0-9._~/-]*");
    private static final List<String> ISSUERS = List.of("ketenid.nl", "id.school");

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException naming the property, what is wrong and an example
     */
    static UriPrefix of(DerivedSettings settings) {
        String text = settings.prefix();
        Matcher form = FORM.matcher(text);
        if (text.length() > 128 || !text.endsWith("/") || !form.matches()) {
            throw new IllegalArgumentException(
                    "org.eckid.derived: prefix must be an https URI of at most 128 characters"
                            + " that ends with a slash, for example prefix=" + NOBODYS);
        }
        boolean looksIssued = isIssuer(form.group(1));
        if (looksIssued && !settings.prefix_issuer()) {
            throw new IllegalArgumentException("org.eckid.derived: prefix is under " + String.join(" or ", ISSUERS)
                    + ", where ids are issued, so a derived id could be taken for an issued one; take another, for"
                    + " example prefix=" + NOBODYS + ", or, if that is really meant, set prefix.issuer=true as well");
        }
        return new UriPrefix(text, looksIssued);
    }

    private static boolean isIssuer(String host) {
        String plain = "." + host.toLowerCase(Locale.ROOT).replaceAll("\\.+$", "");
        return ISSUERS.stream().anyMatch(issuer -> plain.endsWith("." + issuer));
    }
}
