// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.exits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Dictionary;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eckid.kit.search.Output;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** The dump of Configuration Admin, as a console or a support tool makes it. */
public final class Configurations {
    private Configurations() {}

    /** One output for each configuration. */
    public static Stream<Output> of(ConfigurationAdmin admin) {
        try {
            Configuration[] all = admin.listConfigurations(null);
            return all == null ? Stream.empty() : Arrays.stream(all).map(Configurations::output);
        } catch (IOException e) {
            throw new UncheckedIOException("the configurations can't be listed", e);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("no filter is no wrong filter", e);
        }
    }

    private static Output output(Configuration configuration) {
        Dictionary<String, Object> properties = configuration.getProperties();
        String text = properties == null
                ? ""
                : Collections.list(properties.keys()).stream()
                        .map(key -> key + "=" + Values.text(properties.get(key)))
                        .collect(Collectors.joining("\n"));
        return Output.text("configuration " + configuration.getPid(), text);
    }
}
