// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** A database of the host: its own DataSource, chosen by {@code dataSource.target}, with the host's own pool. */
@Component(
        service = ConnectionSource.class,
        configurationPid = "org.eckid.store.host",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = HostSettings.class)
public final class HostSource implements ConnectionSource {
    private final DataSource dataSource;
    private final String target;

    /** Takes the DataSource; connects to nothing yet. */
    @Activate
    public HostSource(@Reference(name = "dataSource") DataSource dataSource, HostSettings settings) {
        this(dataSource, settings.dataSource_target());
    }

    HostSource(DataSource dataSource, String target) {
        this.dataSource = dataSource;
        this.target = target;
    }

    @Override
    public String place() {
        return "the host's DataSource " + target;
    }

    @Override
    public DataSource direct() {
        return dataSource;
    }

    /** Nothing of ours: the pool is the host's, also to close. */
    @Override
    public Pool pooled(DataSource direct) {
        return new Pool(direct, () -> {});
    }
}
