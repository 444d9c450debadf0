// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.outside;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Another JVM of this account on this machine, looked into as monitoring tools do: by its process number. */
public final class AttachedJvm implements AutoCloseable {
    private final JMXConnector connector;
    private final MBeanServerConnection beans;
    private final long process;

    private AttachedJvm(long process, JMXConnector connector) throws IOException {
        this.process = process;
        this.connector = connector;
        this.beans = connector.getMBeanServerConnection();
    }

    /**
     * Connects.
     *
     * @param process the number of a process that is a JVM and lets tools attach
     */
    @SuppressWarnings("BanJNDI") // the address is of a process of this account on this machine, told by that process
    public static AttachedJvm of(long process) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(process));
            try {
                JMXServiceURL address = new JMXServiceURL(machine.startLocalManagementAgent());
                return new AttachedJvm(process, JMXConnectorFactory.connect(address));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException("process " + process + " is no JVM that lets tools attach", e);
        }
    }

    /** Its beans. */
    public MBeanServerConnection beans() {
        return beans;
    }

    /** Also when the other JVM has ended before. */
    @Override
    public void close() throws IOException {
        try {
            connector.close();
        } catch (IOException e) {
            if (ProcessHandle.of(process).isPresent()) {
                throw e;
            }
        }
    }
}
