// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.enrolment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eckid.spi.store.BoardJournal;
import org.eckid.spi.store.Ledger;
import org.eckid.spi.store.SealedIds;
import org.eckid.spi.store.WorkSchedule;
import org.eckid.store.internal.Database;
import org.eckid.store.internal.DbSchedulerSchedule;
import org.eckid.store.internal.DriverSource;
import org.eckid.store.internal.JdbcBoardJournal;
import org.eckid.store.internal.JdbcLedger;
import org.eckid.store.internal.JdbcSealedIds;
import org.eckid.store.internal.StoreSettings;
import org.eckid.store.internal.WorkSettings;
import org.h2.util.OsgiDataSourceFactory;

/** The real store in an H2 file, with the settings of production. */
final class Store implements AutoCloseable {
    private final Database database;

    Store(Path folder) {
        String url = "jdbc:h2:file:" + folder.resolve("eckid").toAbsolutePath();
        var settings = Settings.of(StoreSettings.class, Map.of("url", url, "user", "eckid"));
        var driver = new OsgiDataSourceFactory(org.h2.Driver.load());
        database = new Database(List.of(new DriverSource(driver, settings)));
    }

    Ledger ledger() {
        return new JdbcLedger(database);
    }

    SealedIds ids() {
        return new JdbcSealedIds(database);
    }

    BoardJournal journal() {
        return new JdbcBoardJournal(database);
    }

    WorkSchedule schedule() {
        return new DbSchedulerSchedule(database, Settings.of(WorkSettings.class, Map.of()));
    }

    @Override
    public void close() {
        database.close();
    }
}
