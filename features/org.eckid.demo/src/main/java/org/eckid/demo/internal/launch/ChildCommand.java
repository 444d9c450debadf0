// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.launch;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The command line of the demo's own process.
 *
 * @param build the build folder of the module
 * @param jar the name of the demo's jar in it, without the extension
 * @param given the properties that Maven was started with
 */
record ChildCommand(Path build, String jar, Properties given) {
    private static final String LOG_LINE = "%1$tF %1$tT.%1$tL %4$-7s %3$s: %5$s%6$s%n";

    /** Much less would do; this also holds one hash, should the machine let no hashing process be started. */
    private static final int HEAP_MIB = 384;

    /** From this JDK on Felix 7.0.5 makes the JVM print warnings about Unsafe, past every redirection. */
    private static final int FIRST_TO_WARN = 23;

    List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(given.getProperty("java.home"), "bin", "java").toString());
        words.add("-Xmx" + HEAP_MIB + "m");
        words.add("-XX:+UseG1GC");
        if (Runtime.version().feature() >= FIRST_TO_WARN) {
            words.add("--sun-misc-unsafe-memory-access=allow");
        }
        words.add("-Djava.util.logging.SimpleFormatter.format=" + LOG_LINE);
        words.add("-Ddemo.dir=" + given.getProperty("demo.dir", folder().toString()));
        given.stringPropertyNames().stream()
                .filter(name -> name.startsWith("demo.") && !name.equals("demo.dir"))
                .sorted()
                .forEach(name -> words.add("-D" + name + "=" + given.getProperty(name)));
        words.addAll(List.of("-cp", classPath(), HostMain.class.getName(), host().toString()));
        return words;
    }

    /** A folder for each kind of run: own files do not mix with the sample, nor derived ids with fetched ones. */
    private Path folder() {
        String own = given.getProperty("demo.edexml") == null ? "" : "-own";
        String derived = "derived".equals(given.getProperty("demo.source")) ? "-derived" : "";
        return build.resolve("demo" + own + derived);
    }

    private String classPath() {
        return build.resolve(jar + ".jar") + File.pathSeparator + host().resolve("lib") + File.separator + "*";
    }

    /** Where the build put the framework and the bundles. */
    private Path host() {
        return build.resolve("demo-host");
    }
}
