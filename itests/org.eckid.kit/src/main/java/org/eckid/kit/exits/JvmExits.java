// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.exits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.PlatformManagedObject;
import java.lang.management.RuntimeMXBean;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import org.eckid.kit.search.Output;

/** What a monitoring tool sees of a JVM, this one or another: its beans, its threads, its properties, its classes. */
public final class JvmExits {
    private static final String DIAGNOSTIC_COMMANDS = "com.sun.management:type=DiagnosticCommand";

    private final MBeanServerConnection jvm;

    private JvmExits(MBeanServerConnection jvm) {
        this.jvm = jvm;
    }

    /** The JVM behind this connection. */
    public static JvmExits of(MBeanServerConnection jvm) {
        return new JvmExits(jvm);
    }

    /** The JVM that asks. */
    public static JvmExits ofThisJvm() {
        return of(ManagementFactory.getPlatformMBeanServer());
    }

    /** One output for each bean, with all its attributes. */
    public Stream<Output> beans() {
        try {
            return jvm.queryNames(null, null).stream().map(name -> Output.text("bean " + name, attributes(name)));
        } catch (IOException e) {
            throw new UncheckedIOException("the beans can't be listed", e);
        }
    }

    private String attributes(ObjectName name) {
        try {
            return name + "\n"
                    + Arrays.stream(jvm.getMBeanInfo(name).getAttributes())
                            .filter(MBeanAttributeInfo::isReadable)
                            .map(each -> each.getName() + "=" + value(name, each.getName()))
                            .collect(Collectors.joining("\n"));
        } catch (JMException e) {
            return "gone meanwhile";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String value(ObjectName name, String attribute) {
        try {
            return Values.text(jvm.getAttribute(name, attribute));
        } catch (JMException | RuntimeMBeanException e) {
            return "not supported by this JVM";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all threads that run now. */
    public Stream<Output> threadNames() {
        ThreadMXBean threads = proxy(ThreadMXBean.class);
        String names = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(Objects::nonNull)
                .map(ThreadInfo::getThreadName)
                .collect(Collectors.joining("\n"));
        return Stream.of(Output.text("names of threads", names));
    }

    /** System properties and the options that the JVM was started with. */
    public Stream<Output> properties() {
        RuntimeMXBean runtime = proxy(RuntimeMXBean.class);
        return Stream.of(
                Output.text("system properties", Values.text(runtime.getSystemProperties())),
                Output.text("options of the JVM", Values.text(runtime.getInputArguments())));
    }

    /** The names of all classes that have objects, as a heap histogram shows them, and the dump of all threads. */
    public Stream<Output> histogramAndThreadDump() {
        return Stream.of(
                Output.text("heap histogram", command("gcClassHistogram")),
                Output.text("thread dump", command("threadPrint")));
    }

    private String command(String operation) {
        try {
            Object answer = jvm.invoke(
                    new ObjectName(DIAGNOSTIC_COMMANDS), operation, new Object[] {new String[0]}, new String[] {
                        String[].class.getName()
                    });
            return String.valueOf(answer);
        } catch (JMException e) {
            throw new IllegalStateException("this JVM has no command " + operation, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T extends PlatformManagedObject> T proxy(Class<T> bean) {
        try {
            return ManagementFactory.getPlatformMXBean(jvm, bean);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
