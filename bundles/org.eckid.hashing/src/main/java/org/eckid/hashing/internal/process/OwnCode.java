// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.process;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import org.eckid.hashing.internal.child.HashingMain;

/** Where this class itself came from: outside a framework that is a jar or a folder. */
public final class OwnCode implements ChildCode {

    @Override
    public Path classPath() throws IOException {
        CodeSource source = HashingMain.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            throw new IOException("the JVM does not say where the classes are");
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            throw new IOException("the classes are not in a file", e);
        }
    }
}
