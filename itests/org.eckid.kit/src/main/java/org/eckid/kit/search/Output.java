// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.search;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * One thing that someone can look at: a page, an export, a file, the attributes of a bean.
 *
 * @param name where it is, for the person who must mend it
 * @param opener gives its content from the beginning
 */
public record Output(String name, Opener opener) {
    /** Opens the content. */
    @FunctionalInterface
    public interface Opener {
        /** The content as its reader would get it. */
        InputStream open() throws IOException, InterruptedException;
    }

    /** An output that is a text. */
    public static Output text(String name, String content) {
        return new Output(name, () -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}
