// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
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
    public boolean prepare() throws SQLException, IOException, EckIdException {
        Optional<H2File> file = H2File.of(address.url());
        if (file.isPresent() && file.get().exists()) {
            file.get().refuseDamaged();
        } else if (file.isPresent()) {
            make(file.get());
        }
        return file.isPresent();
    }

    private void make(H2File file) throws SQLException, IOException, EckIdException {
        DataSource draft = connect(address.connectUrl(file.draftUrl()));
        try (Connection first = draft.getConnection();
                Statement last = first.createStatement()) {
            new Migration(draft, place()).run();
            last.execute("shutdown");
        }
        file.publish();
    }

    @Override
    public DataSource direct() throws SQLException, EckIdException {
        return connect(address.patience().migrating(address.connectUrl()));
    }

    private DataSource connect(String url) throws SQLException, EckIdException {
        Properties login = new Properties();
        login.setProperty(DataSourceFactory.JDBC_URL, url);
        login.setProperty(DataSourceFactory.JDBC_USER, address.user());
        login.setProperty(DataSourceFactory.JDBC_PASSWORD, password());
        DataSource connections = driver.createDataSource(login);
        connections.setLoginTimeout(LOGIN_SECONDS);
        return connections;
    }

    private String password() throws EckIdException {
        try {
            return address.password();
        } catch (IOException e) {
            throw new EckIdException(
                    Reason.SETTING_WRONG,
                    "can't open the store in " + place() + ": password.file can't be read; check that it is there"
                            + " and that the host's user may read it");
        }
    }

    @Override
    public Pool pooled(DataSource direct) throws SQLException, EckIdException {
        HikariConfig config = new HikariConfig();
        config.setDataSource(connect(address.patience().daily(address.connectUrl())));
        config.setPoolName("org.eckid.store");
        config.setMaximumPoolSize(address.poolSize());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION_MILLIS);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        if (!address.isH2()) {
            config.setConnectionInitSql(address.patience().greeting());
        }
        config.setExceptionOverride(new LostH2());
        HikariDataSource pool = new HikariDataSource(config);
        return new Pool(pool, pool::close);
    }
}
