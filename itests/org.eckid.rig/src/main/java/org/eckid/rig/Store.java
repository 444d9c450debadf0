// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eckid.spi.store.AuditTrail;
import org.eckid.spi.store.BoardJournal;
import org.eckid.spi.store.BoardKeys;
import org.eckid.spi.store.CheckedTerms;
import org.eckid.spi.store.Erasures;
import org.eckid.spi.store.Ledger;
import org.eckid.spi.store.SealedIds;
import org.eckid.spi.store.SealedRows;
import org.eckid.spi.store.WorkSchedule;
import org.eckid.store.internal.Database;
import org.eckid.store.internal.DbSchedulerSchedule;
import org.eckid.store.internal.DriverSource;
import org.eckid.store.internal.JdbcAuditTrail;
import org.eckid.store.internal.JdbcBoardJournal;
import org.eckid.store.internal.JdbcBoardKeys;
import org.eckid.store.internal.JdbcCheckedTerms;
import org.eckid.store.internal.JdbcErasures;
import org.eckid.store.internal.JdbcLedger;
import org.eckid.store.internal.JdbcSealedIds;
import org.eckid.store.internal.JdbcSealedRows;
import org.eckid.store.internal.StoreSettings;
import org.eckid.store.internal.WorkSettings;
import org.h2.util.OsgiDataSourceFactory;
import org.osgi.service.jdbc.DataSourceFactory;
import org.postgresql.osgi.PGDataSourceFactory;

/** The real store with the settings of production, in an H2 file or a schema of PostgreSQL; new or one that is there. */
public final class Store implements StoreServices, AutoCloseable {
    /** As in production. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final Database database;
    private final Ledger ledger;
    private final SealedIds ids;
    private final WorkSchedule schedule;
    private final BoardJournal journal;
    private final AuditTrail audit;

    /** At an address of H2 or PostgreSQL. */
    public Store(String url) {
        this(url, driver(url), HEARTBEAT);
    }

    /**
     * Through a driver that may be watched or broken.
     *
     * @param driver {@link #driver} of this address, or what stands before it
     * @param heartbeat how often a node says that it is alive; after four of them that are missing it counts as dead
     */
    public Store(String url, DataSourceFactory driver, Duration heartbeat) {
        database = new Database(List.of(new DriverSource(driver, settings(url))));
        ledger = new JdbcLedger(database);
        ids = new JdbcSealedIds(database);
        schedule = new DbSchedulerSchedule(
                database, Settings.of(WorkSettings.class, Map.of("heartbeat_seconds", heartbeat.toMillis() / 1000.0)));
        journal = new JdbcBoardJournal(database);
        audit = new JdbcAuditTrail(database);
    }

    /** The address of an H2 file in a folder. */
    public static String h2In(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("eckid").toAbsolutePath();
    }

    /** The driver for an address. */
    public static DataSourceFactory driver(String url) {
        return isH2(url) ? new OsgiDataSourceFactory(org.h2.Driver.load()) : new PGDataSourceFactory();
    }

    private static StoreSettings settings(String url) {
        return Settings.of(
                StoreSettings.class,
                isH2(url)
                        ? Map.of("url", url, "user", "eckid")
                        : Map.of(
                                "url",
                                url,
                                "user",
                                Postgres.USER,
                                "driver_target",
                                "(osgi.jdbc.driver.class=org.postgresql.Driver)"));
    }

    private static boolean isH2(String url) {
        return url.startsWith("jdbc:h2:");
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public SealedIds ids() {
        return ids;
    }

    @Override
    public BoardKeys keys() {
        return new JdbcBoardKeys(database);
    }

    @Override
    public SealedRows rows() {
        return new JdbcSealedRows(database);
    }

    @Override
    public WorkSchedule schedule() {
        return schedule;
    }

    @Override
    public CheckedTerms terms() {
        return new JdbcCheckedTerms(database);
    }

    @Override
    public Erasures erasures() {
        return new JdbcErasures(database);
    }

    @Override
    public AuditTrail trail() {
        return audit;
    }

    @Override
    public BoardJournal journal() {
        return journal;
    }

    @Override
    public void close() {
        database.close();
    }
}
