// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.process;

import java.io.IOException;
import java.nio.file.Path;

/** Where a hashing process finds its classes. */
@FunctionalInterface
public interface ChildCode {

    /** A jar or a folder for the class path; made when it is not there. */
    Path classPath() throws IOException;
}
