// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference.guide;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eckid.kit.search.Output;

/** Writes outputs into files, for a search from outside. */
record Dump(Path folder) {
    void of(Stream<Output> outputs) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<Output> all = outputs.toList();
        for (int i = 0; i < all.size(); i++) {
            Output each = all.get(i);
            Path file = folder.resolve(i + " " + each.name().replaceAll("[^a-zA-Z0-9. ~-]", "_") + ".txt");
            try (InputStream content = each.opener().open()) {
                Files.copy(content, file);
            }
        }
    }
}
