// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference.guide;

import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.osgi.framework.BundleContext;

/** Gogo, without a person in front of it. */
record Shell(BundleContext context) {
    void run(String[] commands, Path file) throws Exception {
        CommandProcessor gogo = context.getService(context.getServiceReference(CommandProcessor.class));
        try (PrintStream out = new PrintStream(file.toFile(), StandardCharsets.UTF_8);
                CommandSession session = gogo.createSession(new ByteArrayInputStream(new byte[0]), out, out)) {
            for (String command : commands) {
                out.println(command + "\n" + session.execute(command));
            }
        }
    }
}
