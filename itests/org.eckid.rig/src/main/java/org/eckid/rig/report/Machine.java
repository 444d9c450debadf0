// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/** What the figures were measured on. */
public final class Machine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final long MIB = 1024L * 1024;

    private Machine() {}

    /** One line: day, processor, cores, memory, system, JDK. */
    public static String described() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return "%s; %s, %d cores, %,d MiB; %s %s; JDK %s (%s)"
                .formatted(
                        LocalDate.now(java.time.ZoneOffset.UTC),
                        processor(),
                        system.getAvailableProcessors(),
                        system.getTotalMemorySize() / MIB,
                        system.getName(),
                        system.getArch(),
                        Runtime.version(),
                        System.getProperty("java.vendor"));
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException e) {
            return "unknown processor";
        }
    }
}
