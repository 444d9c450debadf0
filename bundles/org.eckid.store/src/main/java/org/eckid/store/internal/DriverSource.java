// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.service.metatype.annotations.Designate;

/** A database of our own, through the driver that {@code driver.target} chooses. */
@Component(
        service = ConnectionSource.class,
        configurationPid = "org.eckid.store",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = StoreSettings.class)
public final class DriverSource implements ConnectionSource {
    private static final int LOGIN_SECONDS = 10;
    private static final long WAIT_FOR_CONNECTION_MILLIS = 5_000;
    /**
     * A node that stands still in the middle of a transaction holds up the board's next one for so long, and a lock is waited
     * for no longer than in H2.
     */
    private static final String POSTGRES_BOUNDS =
            "set idle_in_transaction_session_timeout = 15000; set lock_timeout = 10000";

    private final DataSourceFactory driver;
    private final Address address;

    /** Checks the settings; connects to nothing yet. */
    @Activate
    public DriverSource(@Reference(name = "driver") DataSourceFactory driver, StoreSettings settings) {
        this(driver, Address.of(settings));
    }

    DriverSource(DataSourceFactory driver, Address address) {
        this.driver = driver;
        this.address = address;
    }

    @Override
    public String place() {
        return address.place();
    }

    @Override
    public boolean isOfOneProcess() {
        return address.isOwnFile();
    }

    @Override
    public DataSource direct() throws SQLException, IOException {
        Properties login = new Properties();
        login.setProperty(DataSourceFactory.JDBC_URL, address.connectUrl());
        login.setProperty(DataSourceFactory.JDBC_USER, address.user());
        login.setProperty(DataSourceFactory.JDBC_PASSWORD, address.password());
        DataSource direct = driver.createDataSource(login);
        direct.setLoginTimeout(LOGIN_SECONDS);
        return direct;
    }

    @Override
    public Pool pooled(DataSource direct) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(direct);
        config.setPoolName("org.eckid.store");
        config.setMaximumPoolSize(address.poolSize());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION_MILLIS);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        if (!address.isH2()) {
            config.setConnectionInitSql(POSTGRES_BOUNDS);
        }
        HikariDataSource pool = new HikariDataSource(config);
        return new Pool(pool, pool::close);
    }
}
