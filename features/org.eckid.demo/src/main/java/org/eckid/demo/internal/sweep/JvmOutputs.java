// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.sweep;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;

/** What a monitoring tool sees of this JVM: beans, threads, properties, environment, processes. */
public final class JvmOutputs {
    private JvmOutputs() {}

    /** All of them. */
    public static Stream<Output> stream() {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        Stream<Output> attributes =
                beans.queryNames(null, null).stream().map(name -> text("bean " + name, attributes(beans, name)));
        return Stream.concat(
                attributes,
                Stream.of(
                        text("names of threads", threads()),
                        text("system properties", System.getProperties().toString()),
                        text("environment", System.getenv().toString()),
                        text("command lines of processes", processes())));
    }

    static Output text(String name, String content) {
        return new Output(name, () -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String attributes(MBeanServer beans, ObjectName name) {
        try {
            return name + "\n"
                    + Arrays.stream(beans.getMBeanInfo(name).getAttributes())
                            .filter(MBeanAttributeInfo::isReadable)
                            .map(each -> each.getName() + "=" + value(beans, name, each.getName()))
                            .collect(Collectors.joining("\n"));
        } catch (JMException e) {
            return "gone meanwhile";
        }
    }

    private static String value(MBeanServer beans, ObjectName name, String attribute) {
        try {
            Object value = beans.getAttribute(name, attribute);
            return value instanceof Object[] many ? Arrays.deepToString(many) : String.valueOf(value);
        } catch (JMException | RuntimeMBeanException e) {
            return "not supported by this JVM";
        }
    }

    private static String threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).collect(Collectors.joining("\n"));
    }

    private static String processes() {
        return ProcessHandle.current()
                .descendants()
                .map(each -> each.info().commandLine().orElse(""))
                .collect(Collectors.joining("\n"));
    }
}
