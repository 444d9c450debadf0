// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.arrows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManifestRulesTest {
    private static final BuiltBundle API =
            bundle("org.eckid.api", Map.of("Export-Package", "org.eckid.api,org.eckid.api.outbound;version=\"1.0\""));
    private static final BuiltBundle SPI = bundle("org.eckid.spi", Map.of("Export-Package", "org.eckid.spi.host"));

    @Test
    void acceptsAnAllowedArrow() {
        assertEquals(
                List.of(),
                broken("org.eckid.core", "org.eckid.api,org.eckid.spi.host;version=\"[1.0,1.1)\",java.util"));
    }

    @Test
    void findsAnArrowToAnImplementation() {
        BuiltBundle core = bundle("org.eckid.core", Map.of("Export-Package", "org.eckid.core.secrets"));
        BuiltBundle shell = bundle("org.eckid.shell", Map.of("Import-Package", "org.eckid.core.secrets"));
        assertEquals(
                List.of("org.eckid.shell may not use org.eckid.core, but imports org.eckid.core.secrets"),
                new ManifestRules(Arrows.ALLOWED, List.of(core, shell)).broken());
    }

    @Test
    void findsAConnectorThatLooksBehindTheApi() {
        assertEquals(
                List.of("org.eckid.uwlr may not use org.eckid.spi, but imports org.eckid.spi.host"),
                broken("org.eckid.uwlr", "org.eckid.spi.host"));
    }

    @Test
    void findsAPackageThatNobodyExports() {
        assertEquals(
                List.of("org.eckid.core may not use org.eckid.nowhere, but imports org.eckid.nowhere"),
                broken("org.eckid.core", "org.eckid.nowhere"));
    }

    @Test
    void findsABundleThatWantsTheDoorAndIsNoConnector() {
        assertEquals(
                List.of("org.eckid.shell may not import org.eckid.api.outbound"),
                broken("org.eckid.shell", "org.eckid.api.outbound"));
    }

    @Test
    void findsConnectionsAndDatabasesInTheWrongPlace() {
        assertEquals(
                List.of(
                        "org.eckid.core may not import java.net.http",
                        "org.eckid.core may not import javax.net.ssl",
                        "org.eckid.core may not import javax.sql"),
                broken("org.eckid.core", "java.net.http,javax.net.ssl,javax.sql"));
    }

    @Test
    void findsOptionalImportsAndForeignLibraries() {
        assertEquals(
                List.of(
                        "org.eckid.core imports com.google.gson, which it should embed",
                        "org.eckid.core imports org.eckid.api optionally"),
                broken("org.eckid.core", "org.eckid.api;resolution:=optional,com.google.gson"));
    }

    @Test
    void findsHeadersThatReachFurtherThanImports() {
        BuiltBundle core = bundle("org.eckid.core", Map.of("DynamicImport-Package", "*"));
        assertEquals(
                List.of("org.eckid.core has a header DynamicImport-Package"),
                new ManifestRules(Arrows.ALLOWED, List.of(core)).broken());
    }

    @Test
    void readsTheTableThatPeopleRead() {
        String text = """
                | Bundle | Purpose | May use |
                |---|---|---|
                | `org.eckid.api` | Words. | none |
                | `org.eckid.core` | Decides. | api, spi |
                """;
        assertEquals(
                Map.of("org.eckid.api", Set.of(), "org.eckid.core", Set.of("org.eckid.api", "org.eckid.spi")),
                Arrows.inMarkdown(text).allowed());
    }

    @Test
    void noticesABundleThatIsNotOnTheMap() {
        Arrows map = new Arrows(Map.of("org.eckid.api", Set.of(), "org.eckid.web", Set.of()));
        assertEquals(Set.of("org.eckid.spi", "org.eckid.web"), map.differenceTo(List.of(API, SPI)));
    }

    private static List<String> broken(String name, String imports) {
        BuiltBundle bundle = bundle(name, Map.of("Import-Package", imports));
        return new ManifestRules(Arrows.ALLOWED, List.of(API, SPI, bundle)).broken();
    }

    private static BuiltBundle bundle(String name, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Bundle-SymbolicName", name);
        return BuiltBundle.of(all);
    }
}
