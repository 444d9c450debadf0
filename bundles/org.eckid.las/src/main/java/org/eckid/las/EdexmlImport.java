// SPDX-License-Identifier: Apache-2.0
package org.eckid.las;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Feeds the LAS from EDEXML files. One file is one school (BRIN and dependance) in one school year; importing a newer file
 * of the same school updates it, and persons who are not in it any more have left. Calls wait for each other.
 */
@ProviderType
public interface EdexmlImport {

    /**
     * Imports a file, or all {@code *.xml} files of a folder. All or nothing: if one file is refused, no file of the call
     * changes anything.
     *
     * @throws ImportException in one line: which file and line, what is wrong, and what to do
     */
    ImportReport load(Path fileOrFolder) throws ImportException;

    /** Imports the three invented schools of the sample. */
    ImportReport loadSample() throws ImportException;

    /** Writes the files of the sample into a folder, to look at or to change before importing. */
    void copySample(Path folder) throws IOException;
}
