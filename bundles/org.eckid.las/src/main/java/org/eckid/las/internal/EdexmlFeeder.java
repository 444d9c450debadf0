// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eckid.api.Brin;
import org.eckid.las.EdexmlImport;
import org.eckid.las.ImportException;
import org.eckid.las.ImportReport;
import org.eckid.las.internal.data.SchoolRegister.Imported;
import org.eckid.las.internal.edexml.EdexmlReader;
import org.eckid.las.internal.model.SchoolFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads all files first and changes the database only when each of them is right; then tells the plug-in. */
@Component(name = "org.eckid.las.import")
public final class EdexmlFeeder implements EdexmlImport {
    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final List<String> SAMPLE = List.of("20DP00-bo.xml", "99SB00-sbo.xml", "99VS01-vso.xml");

    private final Las las;
    private final Clock clock;

    /** As a component. */
    @Activate
    public EdexmlFeeder(@Reference Las las) {
        this(las, Clock.system(Las.ZONE));
    }

    /** The clock says which pupils have left by today. */
    public EdexmlFeeder(Las las, Clock clock) {
        this.las = las;
        this.clock = clock;
    }

    @Override
    public ImportReport load(Path fileOrFolder) throws ImportException {
        List<SchoolFile> schools = new ArrayList<>();
        for (Path file : files(fileOrFolder)) {
            try (InputStream content = Files.newInputStream(file)) {
                schools.add(read(Objects.toString(file.getFileName()), content));
            } catch (IOException e) {
                throw new ImportException(file.getFileName() + ": this file can't be read. Check its rights.");
            }
        }
        return merge(schools);
    }

    @Override
    public ImportReport loadSample() throws ImportException {
        List<SchoolFile> schools = new ArrayList<>();
        for (String name : SAMPLE) {
            try (InputStream content = sample(name)) {
                schools.add(read(name, content));
            } catch (IOException e) {
                throw new ImportException(name + ": this sample can't be read from the bundle. Install it again.");
            }
        }
        return merge(schools);
    }

    @Override
    public void copySample(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String name : SAMPLE) {
            try (InputStream content = sample(name)) {
                Files.write(folder.resolve(name), content.readAllBytes());
            }
        }
    }

    private SchoolFile read(String name, InputStream content) throws ImportException, IOException {
        byte[] bytes = content.readNBytes((int) MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ImportException(name + ": larger than " + MOST_BYTES + " bytes. Export one school per file.");
        }
        SchoolFile school = new EdexmlReader(name, new ByteArrayInputStream(bytes), LocalDate.now(clock)).read();
        las.log().note("read " + name, school);
        return school;
    }

    /** One at a time: two files of the same school must not mix. */
    private synchronized ImportReport merge(List<SchoolFile> schools) throws ImportException {
        Set<Brin> seen = new HashSet<>();
        for (SchoolFile file : schools) {
            if (!seen.add(file.school().brin())) {
                throw new ImportException("two files are of school "
                        + file.school().brin().value() + ". Keep the newest one of them only.");
            }
        }
        Imported imported = las.register().merge(schools);
        las.log().note("imported", imported);
        las.line().tell(imported.hints());
        return imported.report();
    }

    private static List<Path> files(Path fileOrFolder) throws ImportException {
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(fileOrFolder);
        }
        try (Stream<Path> inside = Files.list(fileOrFolder)) {
            List<Path> found = inside.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new ImportException(fileOrFolder.getFileName() + ": no .xml files in this folder.");
            }
            return found;
        } catch (IOException e) {
            throw new ImportException(fileOrFolder.getFileName() + ": this folder can't be read. Check its rights.");
        }
    }

    private static InputStream sample(String name) throws IOException {
        InputStream found = EdexmlFeeder.class.getResourceAsStream("/sample/" + name);
        if (found == null) {
            throw new IOException("there is no sample " + name);
        }
        return found;
    }
}
