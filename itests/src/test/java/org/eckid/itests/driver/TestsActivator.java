// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.driver;

import java.util.Map;
import org.ops4j.pax.exam.ProbeInvoker;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;

/** Lets Pax Exam reach the tests' bundle: it looks for an invoker with this signature. */
public final class TestsActivator implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        Map<String, Object> properties = Map.of("Probe-Signature", RunningFramework.INVOKER);
        ClassLoader tests = context.getBundle().adapt(BundleWiring.class).getClassLoader();
        context.registerService(ProbeInvoker.class, new InsideLauncher(tests), FrameworkUtil.asDictionary(properties));
    }

    /** The framework takes the service back. */
    @Override
    public void stop(BundleContext context) {}
}
