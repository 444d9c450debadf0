// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.driver;

import static org.ops4j.pax.exam.CoreOptions.bootDelegationPackages;
import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.cleanCaches;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.systemPackage;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.ops4j.pax.exam.Option;

/**
 * The whole house: what a host brings, at start level 1, and every bundle of ours, at start level 2.
 *
 * <p>The bundles are those that the build copied to {@code target/bundles}; the list is in the pom. A class that needs
 * other settings extends this one and adds to {@link #get()}.
 */
public class House implements Supplier<Option[]> {
    @Override
    public Option[] get() {
        return options(
                cleanCaches(true),
                composite(strictness()),
                composite(logging()),
                composite(http()),
                composite(bundles()));
    }

    /** Nothing but JUnit and the driver leaks in from the class path; a forgotten import shows. */
    private static Option[] strictness() {
        return options(
                frameworkProperty("org.osgi.framework.bundle.parent").value("app"),
                frameworkProperty("felix.bootdelegation.implicit").value("false"),
                frameworkProperty("osgi.compatibility.bootdelegation").value("false"),
                bootDelegationPackages(
                        "org.junit.*", "org.opentest4j", "org.apiguardian.api", "org.eckid.itests.driver"));
    }

    /**
     * Jetty logs by SLF4J; here it shares the tests' own, so that no logging bundle is needed. Our code does not use it.
     * Event Admin tells errors only: that it was interrupted when its framework stopped is no news.
     */
    private static Option[] logging() {
        return options(
                systemPackage("org.slf4j;version=2.0.20"),
                systemPackage("org.slf4j.spi;version=2.0.20"),
                systemPackage("org.slf4j.helpers;version=2.0.20"),
                systemPackage("org.slf4j.event;version=2.0.20"),
                frameworkProperty("org.apache.felix.eventadmin.LogLevel").value("1"));
    }

    /** A free port of this machine only, so that two builds do not meet. */
    private static Option[] http() {
        return options(
                frameworkProperty("org.osgi.service.http.port").value("0"),
                frameworkProperty("org.apache.felix.http.host").value("127.0.0.1"));
    }

    private static Option[] bundles() {
        return BundleFiles.all().stream().map(House::provision).toArray(Option[]::new);
    }

    private static Option provision(Path jar) {
        return bundle(jar.toUri().toString()).startLevel(BundleFiles.isOurs(jar) ? 2 : 1);
    }
}
