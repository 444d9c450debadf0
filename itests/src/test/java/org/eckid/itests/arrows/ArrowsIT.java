// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.arrows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.eckid.itests.driver.BundleFiles;
import org.eckid.itests.source.Repository;
import org.junit.jupiter.api.Test;

/** Holds the map against the manifests of the bundles that this build made. */
class ArrowsIT {
    private static final List<BuiltBundle> BUNDLES =
            BundleFiles.ours().stream().map(BuiltBundle::read).toList();

    @Test
    void everyBundleIsOnTheMapAndTheMapNamesNoOther() {
        assertEquals(Set.of(), Arrows.ALLOWED.differenceTo(BUNDLES));
    }

    @Test
    void noArrowPointsTheWrongWay() {
        assertEquals(List.of(), new ManifestRules(Arrows.ALLOWED, BUNDLES).broken());
    }

    @Test
    void theReadmeShowsTheSameArrows() throws IOException {
        String readme = Files.readString(Repository.root().resolve("bundles/README.md"));
        assertEquals(Arrows.ALLOWED, Arrows.inMarkdown(readme));
    }

    /** A descriptor that people install from names neither the reference host nor the stand-in service. */
    @Test
    void noProductionFeatureNamesTheReferenceHostOrTheSandbox() throws IOException {
        for (Path descriptor : Repository.filesUnder("features", ".xml")) {
            String text = Files.readString(descriptor);
            if (text.contains("<features ")) {
                assertFalse(text.contains("org.eckid.las") || text.contains("org.eckid.sandbox"), descriptor::toString);
            }
        }
    }
}
