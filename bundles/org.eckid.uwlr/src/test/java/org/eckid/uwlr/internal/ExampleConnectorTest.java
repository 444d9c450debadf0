// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eckid.api.Brin;
import org.eckid.api.Reason;
import org.eckid.api.SupplierId;
import org.eckid.api.outbound.Disclosure;
import org.eckid.api.outbound.EckIdDoor;
import org.eckid.api.roster.Roster;
import org.eckid.api.roster.SchoolYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.annotation.bundle.Requirement;
import org.osgi.service.component.annotations.Component;

/** Keeps the promise of the README: the API alone, under 40 lines, and it works. */
class ExampleConnectorTest {
    private static final Path SOURCE = Path.of("src/test/java/org/example/connector/ExampleConnector.java");

    @Test
    void hasFewerThanFortyLines() throws Exception {
        assertTrue(Files.readAllLines(SOURCE).size() < 40);
    }

    @Test
    void isShownInTheReadmeAsItIs() throws Exception {
        String readme = Files.readString(Path.of("README.md"));

        assertTrue(readme.contains("```java\n" + Files.readString(SOURCE) + "```\n"));
    }

    @Test
    void compilesAgainstTheApiAloneAndRuns(@TempDir Path classes) throws Exception {
        compile(classes);
        FakeDoor door = new FakeDoor();
        door.without.add(Schools.DAAN);
        Roster roster = (school, year) -> Optional.of(Schools.small());
        StringWriter message = new StringWriter();

        Disclosure disclosure = run(classes, door, roster, new PrintWriter(message, true));

        assertEquals(new Disclosure(2, 1, Map.of(Reason.NO_ID_YET, 1)), disclosure);
        assertEquals(
                List.of(door.idOf(Schools.SOFIE) + ";5", "las:1002;5"),
                message.toString().lines().toList());
    }

    /** As a vendor would: with nothing of ours but the API, and the annotations of DS. */
    private static void compile(Path classes) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            files.setLocationFromPaths(
                    StandardLocation.CLASS_PATH,
                    Stream.of(EckIdDoor.class, Component.class, Requirement.class)
                            .map(ExampleConnectorTest::placeOf)
                            .toList());
            boolean compiled = compiler.getTask(
                            complaints, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(SOURCE))
                    .call();
            assertTrue(compiled, complaints.toString());
        }
    }

    private static Disclosure run(Path classes, EckIdDoor door, Roster roster, PrintWriter message) throws Exception {
        // Only the JDK and what the test hands over: the class that was just compiled, not the one beside this test.
        ClassLoader api = new OnlyApi(ExampleConnectorTest.class.getClassLoader());
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, api)) {
            Class<?> type = loader.loadClass("org.example.connector.ExampleConnector");
            Object connector =
                    type.getConstructor(EckIdDoor.class, Roster.class).newInstance(door, roster);
            return (Disclosure)
                    type.getMethod("write", SupplierId.class, Brin.class, SchoolYear.class, PrintWriter.class)
                            .invoke(connector, new SupplierId("uitgever-1"), Schools.SCHOOL, Schools.YEAR, message);
        }
    }

    private static Path placeOf(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static final class OnlyApi extends ClassLoader {
        private final ClassLoader all;

        private OnlyApi(ClassLoader all) {
            super(ClassLoader.getPlatformClassLoader());
            this.all = all;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("org.eckid.api.")) {
                return all.loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
