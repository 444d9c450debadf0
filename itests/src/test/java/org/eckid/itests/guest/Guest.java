// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.guest;

import java.util.Map;
import java.util.concurrent.Callable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Tells which bundle it is in and what it was told by its configuration. */
@Component(name = "org.eckid.itests.guest", configurationPolicy = ConfigurationPolicy.REQUIRE, property = "guest=true")
public final class Guest implements Callable<String> {
    private final Object word;

    /** Made by the component runtime. */
    @Activate
    public Guest(Map<String, Object> settings) {
        this.word = settings.getOrDefault("word", "nothing");
    }

    @Override
    public String call() {
        Bundle bundle = FrameworkUtil.getBundle(Guest.class);
        return word + " from " + bundle.getSymbolicName() + " " + bundle.getVersion();
    }
}
