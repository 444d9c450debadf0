// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.guard;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;

/**
 * The lines of a setting that name bundles: an exact symbolic name, or one with the certificate that must have signed the
 * bundle. A bundle that is signed is admitted only with its signer in the list: whoever signs wants to be told from
 * imitators, and a name alone does not do that.
 */
final class ListedBundles {
    private static final String NAME = "[A-Za-z0-9_.-]+";
    private static final String EXAMPLE =
            "for example org.eckid.uwlr, or org.eckid.uwlr;signer=<64 hexadecimal digits: SHA-256"
                    + " of the certificate, as keytool -printcert -jarfile shows it>";

    private final String property;
    private final Map<String, Set<String>> signersByName = new HashMap<>();
    private final BundleFacts facts;

    ListedBundles(String property, Collection<String> lines, BundleFacts facts) {
        this.property = property + " of org.eckid.core.guard";
        this.facts = facts;
        lines.forEach(this::add);
    }

    private void add(String line) {
        String[] parts = line.strip().split("\\s*;\\s*signer\\s*=\\s*", 2);
        if (!parts[0].matches(NAME)) {
            throw wrong(line, "is no symbolic name; write exact names without wildcards");
        }
        Optional<String> signer = parts.length == 1 ? Optional.empty() : Optional.of(digest(line, parts[1]));
        Set<String> known = signersByName.get(parts[0]);
        if (known != null && known.isEmpty() != signer.isEmpty()) {
            throw wrong(line, "is listed both with and without a signer; keep one of the two");
        }
        signersByName
                .computeIfAbsent(parts[0], none -> new HashSet<>())
                .addAll(signer.stream().toList());
    }

    private String digest(String line, String text) {
        String digest = text.replace(":", "").toLowerCase(Locale.ROOT);
        if (!digest.matches("[0-9a-f]{64}")) {
            throw wrong(line, "has no SHA-256 of a certificate behind signer=");
        }
        return digest;
    }

    private IllegalArgumentException wrong(String line, String what) {
        return new IllegalArgumentException(property + ": '" + line + "' " + what + "; " + EXAMPLE);
    }

    /** Whether a bundle of this name may be admitted at all. */
    boolean names(Bundle bundle) {
        String name = bundle.getSymbolicName();
        return name != null && signersByName.containsKey(name);
    }

    /** Why this bundle is not admitted, and what an operator can do; empty if it is. */
    Optional<String> refusal(Bundle bundle) {
        if (!names(bundle)) {
            return Optional.of(bundle.getSymbolicName() + " is not listed: see " + property);
        }
        return ofSignature(bundle).or(() -> ofFragments(bundle));
    }

    private Optional<String> ofSignature(Bundle bundle) {
        String name = bundle.getSymbolicName();
        Set<String> wanted = signersByName.getOrDefault(name, Set.of());
        Signature signature = facts.signature(bundle);
        if (signature instanceof Signature.Broken broken) {
            return Optional.of(name + " holds a signature that does not fit what is in it (" + broken.why()
                    + "): install it anew from its maker");
        }
        if (signature instanceof Signature.By by) {
            return ofSigners(name, wanted, by.certificates());
        }
        return wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(name
                        + " is listed with a signer and is not signed: it may be an imitation; install it anew"
                        + " from its maker, and change " + property + " only if you know where this one came from");
    }

    private Optional<String> ofSigners(String name, Set<String> wanted, Set<String> found) {
        if (found.stream().anyMatch(wanted::contains)) {
            return Optional.empty();
        }
        String line = name + ";signer=" + String.join(" or ", found);
        return Optional.of(
                wanted.isEmpty()
                        ? name + " is signed, and " + property + " does not say by whom: if this is its maker, write "
                                + line
                        : name + " is signed by another than " + property
                                + " says: it may be an imitation; if its maker has" + " a new certificate, write "
                                + line);
    }

    /** A fragment's classes run as the bundle's own, whoever wrote them. */
    private Optional<String> ofFragments(Bundle bundle) {
        return facts.fragments(bundle).stream()
                .filter(fragment -> !names(fragment) || ofSignature(fragment).isPresent())
                .findFirst()
                .map(fragment -> bundle.getSymbolicName() + " has the fragment " + fragment.getSymbolicName()
                        + " attached, which " + property
                        + " does not list: uninstall the fragment and refresh, or list it");
    }

    /** The certificate by which it was recognized. */
    Optional<String> signer(Bundle bundle) {
        Set<String> wanted = signersByName.getOrDefault(String.valueOf(bundle.getSymbolicName()), Set.of());
        return facts.signature(bundle) instanceof Signature.By by
                ? by.certificates().stream().filter(wanted::contains).sorted().findFirst()
                : Optional.empty();
    }
}
