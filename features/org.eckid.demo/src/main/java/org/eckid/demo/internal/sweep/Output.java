// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.sweep;

import java.io.IOException;
import java.io.InputStream;

/**
 * One thing that someone can look at: a page, an export, a file, an attribute of a bean.
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
}
