// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.eckid.api.BoardId;
import org.eckid.las.internal.data.LasDatabase;
import org.eckid.las.internal.data.SchoolRegister;
import org.eckid.las.internal.host.FieldCatalogue;
import org.eckid.las.internal.host.LasDirectory;
import org.eckid.las.internal.host.NamedAdministrators;
import org.eckid.las.internal.host.PluginLine;
import org.eckid.spi.host.AdminAuthority;
import org.eckid.spi.host.Board;
import org.eckid.spi.host.PersonDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * The LAS put together: its settings, its database and the parts that its other components share. Published for those
 * components only; the package is private to the bundle.
 */
@Component(name = Las.PID, service = Las.class, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Las.Settings.class)
public final class Las {
    static final String PID = "org.eckid.las";
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Board board;
    private final Path folder;
    private final LasDatabase database;
    private final DebugLog log;
    private final SchoolRegister register;
    private final FieldCatalogue fields = new FieldCatalogue();
    private final AdminAuthority authority;
    private final PluginLine line;

    /** The settings. */
    @ObjectClassDefinition(
            name = "Reference LAS",
            description = "A small student administration system to run, show and test the ECK iD field on.")
    public @interface Settings {
        /** Where the database and the debug log are kept. */
        @AttributeDefinition(
                description = "Folder for the database and the debug log, e.g. /var/lib/las; it is made"
                        + " when it does not exist. Required.")
        String data_dir();

        /** The key of the board. */
        @AttributeDefinition(description = "Key of the school board that all schools belong to, 1 to 64 characters.")
        String board_id() default "demo";

        /** The name of the board. */
        @AttributeDefinition(description = "Name of the school board, as shown to people.")
        String board_name() default "Stichting Verzonnen Scholen";

        /** Who may change the board. */
        @AttributeDefinition(description = "Names of the administrators who may change the board's ECK iD settings.")
        String[] admins() default "admin";
    }

    /** Opens the database. */
    @Activate
    public Las(Settings settings) {
        this(settings, Clock.system(Las.ZONE));
    }

    /** Opens the database; the clock stamps what changes. */
    public Las(Settings settings, Clock clock) {
        board = new Board(new BoardId(settings.board_id()), settings.board_name());
        authority = new NamedAdministrators(board.id(), Set.of(settings.admins()));
        folder = folder(settings.data_dir());
        database = new LasDatabase(folder);
        log = new DebugLog(folder);
        register = new SchoolRegister(database, clock);
        line = new PluginLine(board.id(), register);
    }

    /** Closes the database and the log. */
    @Deactivate
    public void close() {
        log.close();
        database.close();
    }

    /** The board that all schools belong to. */
    public Board board() {
        return board;
    }

    /** The schools and persons. */
    public SchoolRegister register() {
        return register;
    }

    /** The fields that plug-ins have added. */
    public FieldCatalogue fields() {
        return fields;
    }

    /** What the plug-in is told while it is connected. */
    public PluginLine line() {
        return line;
    }

    /** Writes everything down that the LAS does. */
    public DebugLog log() {
        return log;
    }

    /** The files that the LAS writes. */
    public List<Path> files() {
        return List.of(folder.resolve("las.mv.db"), log.file());
    }

    /** For the plug-in only. */
    public PersonDirectory directory() {
        return new LasDirectory(register, board);
    }

    /** For the plug-in only. */
    public AdminAuthority authority() {
        return authority;
    }

    private static Path folder(String setting) {
        String example = "; set data.dir of " + PID + " to a folder that this process may write, e.g. /var/lib/las";
        if (setting == null || setting.isBlank()) {
            throw new IllegalArgumentException("data.dir is missing" + example);
        }
        try {
            return Files.createDirectories(Path.of(setting));
        } catch (InvalidPathException | IOException e) {
            throw new IllegalArgumentException("data.dir can't be made or used" + example, e);
        }
    }
}
