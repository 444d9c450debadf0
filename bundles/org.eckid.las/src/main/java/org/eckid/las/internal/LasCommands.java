// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal;

import java.nio.file.Path;
import org.eckid.las.EdexmlImport;
import org.eckid.las.ImportException;
import org.eckid.las.ImportReport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The commands {@code las:load} and {@code las:sample} for whoever runs this LAS with a Gogo shell. */
@Component(
        name = "org.eckid.las.commands",
        service = LasCommands.class,
        property = {"osgi.command.scope=las", "osgi.command.function=load", "osgi.command.function=sample"})
public final class LasCommands {
    private final EdexmlImport importer;

    /** On the import. */
    @Activate
    public LasCommands(@Reference EdexmlImport importer) {
        this.importer = importer;
    }

    /** Imports an EDEXML file, or a folder of them. */
    public ImportReport load(String fileOrFolder) throws ImportException {
        return importer.load(Path.of(fileOrFolder));
    }

    /** Imports the invented schools. */
    public ImportReport sample() throws ImportException {
        return importer.loadSample();
    }
}
