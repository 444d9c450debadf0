// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void tellsEachMishapInItsOrder() throws IOException {
        List<String> told = Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !line.startsWith("| Mishap |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("`", -1)[1])
                .toList();
        assertEquals(Arrays.stream(Mishap.values()).map(Mishap::text).toList(), told);
    }
}
