// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.arrows;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which bundle may use packages of which other bundle of ours.
 *
 * @param allowed per bundle the bundles that it may use; a bundle that is not named here may not exist
 */
record Arrows(Map<String, Set<String>> allowed) {
    private static final String API = "org.eckid.api";
    private static final String SPI = "org.eckid.spi";
    private static final Pattern ROW =
            Pattern.compile("^\\| `(org\\.eckid\\.[a-z]+)` \\|[^|]*\\|([^|]*)\\|$", Pattern.MULTILINE);

    /** The rule. The table in {@code bundles/README.md} shows it to people and must say the same. */
    static final Arrows ALLOWED = new Arrows(Map.ofEntries(
            Map.entry(API, Set.of()),
            Map.entry(SPI, Set.of(API)),
            Map.entry("org.eckid.core", Set.of(API, SPI)),
            Map.entry("org.eckid.hashing", Set.of(API, SPI)),
            Map.entry("org.eckid.nummervoorziening", Set.of(API, SPI)),
            Map.entry("org.eckid.derived", Set.of(API, SPI)),
            Map.entry("org.eckid.store", Set.of(API, SPI)),
            Map.entry("org.eckid.uwlr", Set.of(API)),
            Map.entry("org.eckid.shell", Set.of(API)),
            Map.entry("org.eckid.las", Set.of(API, SPI)),
            Map.entry("org.eckid.sandbox", Set.of())));

    /** Reads rows of the form {@code | `bundle` | purpose | may use |}, where "may use" is short names or "none". */
    static Arrows inMarkdown(String text) {
        Map<String, Set<String>> found = new TreeMap<>();
        Matcher row = ROW.matcher(text);
        while (row.find()) {
            found.put(row.group(1), shortNames(row.group(2)));
        }
        return new Arrows(found);
    }

    private static Set<String> shortNames(String cell) {
        return Pattern.compile("[a-z]+")
                .matcher(cell)
                .results()
                .map(MatchResult::group)
                .filter(name -> !"none".equals(name))
                .map("org.eckid."::concat)
                .collect(Collectors.toSet());
    }

    boolean permits(String from, String to) {
        return from.equals(to) || allowed.getOrDefault(from, Set.of()).contains(to);
    }

    /** The bundle that a package of ours belongs to, or the package itself when nobody exports it. */
    static String owner(String packageName, Collection<BuiltBundle> bundles) {
        return bundles.stream()
                .filter(bundle -> bundle.exports().containsKey(packageName))
                .map(BuiltBundle::name)
                .findFirst()
                .orElse(packageName);
    }

    /** The bundles that are named here but were not built, or were built but are not named. */
    Set<String> differenceTo(Collection<BuiltBundle> bundles) {
        Set<String> built = bundles.stream().map(BuiltBundle::name).collect(Collectors.toSet());
        Set<String> difference = new TreeSet<>(built);
        difference.addAll(allowed.keySet());
        difference.removeIf(name -> built.contains(name) && allowed.containsKey(name));
        return difference;
    }
}
