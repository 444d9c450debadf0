// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.process;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eckid.hashing.internal.child.Hello;
import org.eckid.hashing.internal.kernel.Kernels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

class BundleCodeTest {
    private static final int FOUR_LANES = 8 << 20;

    private final Path storage;

    BundleCodeTest(@TempDir Path storage) {
        this.storage = storage;
    }

    @Test
    void writesAJarThatIsAllAProcessNeeds() throws Exception {
        BundleCode code = new BundleCode(context());
        Hello hello = new Hello(SmallHash.COST, FOUR_LANES, SmallHash.SALT);
        try (Processes processes = new Processes(
                        new CleanStart(ChildCommand.ofThisJvm(), code, FOUR_LANES),
                        hello,
                        SmallHash.LIMITS,
                        new Restarts(1, Clock.systemUTC()),
                        new Watchdog(Thread::new));
                ProcessSlot slot = new ProcessSlot(processes)) {
            byte[] hash = slot.hash(List.of("063138219".getBytes(US_ASCII)))
                    .orElseThrow()
                    .get(0);
            assertArrayEquals(SmallHash.of("063138219"), hash, processes::words);
            String best = Kernels.ofThisJvm()
                    .fastestWithin(FOUR_LANES, SmallHash.COST)
                    .name();
            assertEquals(best, Objects.requireNonNull(processes.ready()).kernel());
        }
        assertEquals(List.of(code.classPath()), files());
    }

    @Test
    void writesItOnceForItsOwnerAlone() throws IOException {
        Path jar = new BundleCode(context()).classPath();
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1000));
        assertEquals(jar, new BundleCode(context()).classPath());
        assertEquals(1000, Files.getLastModifiedTime(jar).toMillis());
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(jar)));
        }
    }

    @Test
    void replacesOneThatIsDamaged() throws IOException {
        Path jar = new BundleCode(context()).classPath();
        byte[] right = Files.readAllBytes(jar);
        Files.write(jar, new byte[] {1, 2, 3});
        assertEquals(jar, new BundleCode(context()).classPath());
        assertArrayEquals(right, Files.readAllBytes(jar));
        assertEquals(List.of(jar), files());
    }

    @Test
    void saysThatTheBundleStops() {
        BundleContext stopped = fake(BundleContext.class, (proxy, method, arguments) -> {
            throw new IllegalStateException("made up");
        });
        assertEquals(
                "the bundle stops",
                assertThrows(IOException.class, new BundleCode(stopped)::classPath)
                        .getMessage());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(storage)) {
            return files.toList();
        }
    }

    /** A bundle whose entries are the classes that were compiled. */
    private BundleContext context() {
        Bundle bundle = fake(Bundle.class, (proxy, method, arguments) -> {
            assertEquals("findEntries", method.getName());
            assertEquals(true, arguments[2], "with folders below");
            return Collections.enumeration(classes((String) arguments[0]));
        });
        return fake(
                BundleContext.class,
                (proxy, method, arguments) -> method.getName().equals("getBundle")
                        ? bundle
                        : storage.resolve((String) arguments[0]).toFile());
    }

    /** With paths from the root of the bundle, as a framework gives them. */
    private static List<URL> classes(String folder) throws IOException {
        Path root = new OwnCode().classPath();
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            List<Path> classes = files.filter(file -> file.toString().endsWith(".class"))
                    .map(root::relativize)
                    .toList();
            assertTrue(classes.size() > 3);
            return classes.stream().map(BundleCodeTest::entry).toList();
        }
    }

    private static URL entry(Path path) {
        try {
            return new URL("file:/" + path.toString().replace('\\', '/'));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
