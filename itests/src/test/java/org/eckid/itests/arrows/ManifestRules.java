// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.arrows;

import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a manifest of ours may not say. Each answer is one sentence that names the bundle and the package. */
final class ManifestRules {
    private static final String OURS = "org.eckid.";

    /** Headers by which a bundle gets at more than its imports say. */
    private static final List<String> REFUSED_HEADERS =
            List.of("DynamicImport-Package", "Require-Bundle", "Fragment-Host", "Bundle-Activator");

    /** A package (with what is below it) that only these bundles may import. */
    private static final Map<String, Set<String>> RESERVED = Map.of(
            "org.eckid.api.outbound", Set.of("org.eckid.core", "org.eckid.uwlr"),
            "javax.sql", Set.of("org.eckid.store"),
            "java.net.http", Set.of("org.eckid.nummervoorziening"),
            "org.apache.hc", Set.of("org.eckid.nummervoorziening"),
            "javax.net.ssl", Set.of("org.eckid.nummervoorziening", "org.eckid.las", "org.eckid.sandbox"));

    /** What a host must bring. Any other library is embedded. */
    private static final List<String> FROM_THE_HOST =
            List.of("org.osgi.", "jakarta.servlet", "org.bouncycastle.", "org.h2", "org.apache.felix.service.command");

    private static final Set<String> JDK = ModuleFinder.ofSystem().findAll().stream()
            .flatMap(module -> module.descriptor().exports().stream())
            .filter(exports -> !exports.isQualified())
            .map(Exports::source)
            .collect(Collectors.toSet());

    private final Arrows allowed;
    private final Collection<BuiltBundle> bundles;

    ManifestRules(Arrows allowed, Collection<BuiltBundle> bundles) {
        this.allowed = allowed;
        this.bundles = List.copyOf(bundles);
    }

    List<String> broken() {
        return bundles.stream().flatMap(this::broken).sorted().toList();
    }

    private Stream<String> broken(BuiltBundle bundle) {
        List<String> broken = new ArrayList<>();
        for (String header : REFUSED_HEADERS) {
            if (bundle.header(header) != null) {
                broken.add(bundle.name() + " has a header " + header);
            }
        }
        bundle.imports().forEach((name, attributes) -> {
            if ("optional".equals(attributes.get("resolution:"))) {
                broken.add(bundle.name() + " imports " + name + " optionally");
            }
            broken.addAll(broken(bundle.name(), name));
        });
        return broken.stream();
    }

    private List<String> broken(String bundle, String packageName) {
        List<String> broken = new ArrayList<>();
        if (packageName.startsWith(OURS)) {
            String owner = Arrows.owner(packageName, bundles);
            if (!allowed.permits(bundle, owner)) {
                broken.add(bundle + " may not use " + owner + ", but imports " + packageName);
            }
        } else if (!JDK.contains(packageName) && FROM_THE_HOST.stream().noneMatch(packageName::startsWith)) {
            broken.add(bundle + " imports " + packageName + ", which it should embed");
        }
        RESERVED.forEach((reserved, readers) -> {
            if ((packageName + ".").startsWith(reserved + ".") && !readers.contains(bundle)) {
                broken.add(bundle + " may not import " + packageName);
            }
        });
        return broken;
    }
}
