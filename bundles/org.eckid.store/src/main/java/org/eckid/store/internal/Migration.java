// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * Brings our tables up to date with Flyway. Several nodes may start at once: Flyway lets one of them through at a time. A
 * schema that holds anything else, or that a newer version wrote, is left as it is.
 */
final class Migration {
    private static final List<String> SCRIPTS = List.of(
            "V1__first_tables.sql",
            "V2__rounds.sql",
            "V3__fewer_steps.sql",
            "V4__shared_work.sql",
            "V5__key_proof.sql",
            "V6__board_keys.sql",
            "V7__audit_chain.sql");

    private final Flyway flyway;
    private final String place;

    Migration(DataSource direct, String place) {
        this(direct, place, SCRIPTS);
    }

    /** With these scripts, as an older version had them. */
    Migration(DataSource direct, String place, List<String> scripts) {
        this.place = place;
        this.flyway = Flyway.configure(Migration.class.getClassLoader())
                .dataSource(direct)
                .table("eckid_schema_history")
                .resourceProvider(new MigrationScripts(scripts))
                .javaMigrationClassProvider(List::of)
                .locations(new String[0])
                .skipDefaultCallbacks(true)
                .cleanDisabled(true)
                .baselineOnMigrate(false)
                .outOfOrder(false)
                .ignoreMigrationPatterns(new String[0])
                .placeholderReplacement(false)
                .load();
    }

    void run() throws EckIdException, SQLException {
        try {
            refuseNewer();
            flyway.migrate();
        } catch (FlywayException e) {
            if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
                throw refused("it holds tables of something else and was left as it is; name an empty database, or an"
                        + " empty schema for PostgreSQL");
            }
            if (e.getErrorCode() == CoreErrorCode.VALIDATE_ERROR) {
                throw refused("its tables were not made by a release of this bundle and were left as they are; install"
                        + " the bundle that made them, or restore a backup");
            }
            throw SqlTrouble.underneath(e);
        }
    }

    private void refuseNewer() throws EckIdException {
        boolean newer = Arrays.stream(flyway.info().all())
                .map(MigrationInfo::getState)
                .anyMatch(state -> state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED);
        if (newer) {
            throw refused(
                    "a newer version of this bundle has written it, and it was left as it is; install that version"
                            + " again, or restore the backup made before it");
        }
    }

    private EckIdException refused(String why) {
        return new EckIdException(Reason.SETTING_WRONG, "can't open the store in " + place + ": " + why);
    }
}
