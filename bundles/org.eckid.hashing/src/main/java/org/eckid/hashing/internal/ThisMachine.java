// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;

/** The running JVM and the machine under it. */
final class ThisMachine implements Machine {
    private static final Logger LOG = System.getLogger(ThisMachine.class.getName());

    @Override
    public int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Through the MBean server, because the class that answers is no part of Java SE. */
    @Override
    public long memory() {
        for (String name : List.of("TotalMemorySize", "TotalPhysicalMemorySize")) {
            try {
                Object bytes = ManagementFactory.getPlatformMBeanServer().getAttribute(system(), name);
                if (bytes instanceof Long total && total > 0) {
                    return total;
                }
            } catch (JMException e) {
                LOG.log(Level.DEBUG, "no {0}: {1}", name, e.getClass().getSimpleName());
            }
        }
        // A JVM that is told nothing takes a quarter of the memory for its heap.
        return maxHeap() * 4;
    }

    private static ObjectName system() throws JMException {
        return new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME);
    }

    @Override
    public long maxHeap() {
        return Runtime.getRuntime().maxMemory();
    }

    @Override
    public long freeHeap() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    }

    @Override
    @SuppressFBWarnings(
            value = "DM_GC",
            justification = "the heap looks full and may hold only garbage; HeapRoom asks at most once in ten minutes")
    public void collectGarbage() {
        System.gc();
    }
}
