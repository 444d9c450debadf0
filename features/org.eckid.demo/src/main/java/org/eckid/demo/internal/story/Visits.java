// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.story;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.SupplierId;
import org.eckid.api.control.BoardControls;
import org.eckid.api.control.BoardSummary;
import org.eckid.api.control.SchoolStatus;
import org.eckid.api.roster.Roster;
import org.eckid.api.roster.SchoolYear;
import org.eckid.demo.internal.DemoFailure;
import org.eckid.demo.internal.supplier.SupplierKey;
import org.eckid.demo.internal.supplier.SupplierMemory;
import org.eckid.demo.internal.supplier.UwlrSupplier;

/** The supplier's visits to every school, in the year that the LAS has for it. */
final class Visits {
    /** The supplier as the operator named it in the setting of the connector and in the boards' permissions. */
    static final SupplierId SUPPLIER = new SupplierId("demo-uitgever");

    private final BoardControls controls;
    private final Roster roster;
    private final String address;
    private final Path home;
    private final LocalDate today;
    private int schools;

    Visits(BoardControls controls, Roster roster, String address, Path home, Clock clock) {
        this.controls = controls;
        this.roster = roster;
        this.address = address;
        this.home = home;
        this.today = LocalDate.now(clock);
    }

    /** Asks for each school of each board. */
    SupplierMemory askForAll() throws DemoFailure, EckIdException, InterruptedException {
        SupplierMemory memory = new SupplierMemory();
        UwlrSupplier supplier = new UwlrSupplier(URI.create(address + "/uwlr/v2"), SupplierKey.in(home));
        for (BoardSummary board : controls.boards()) {
            for (SchoolStatus school : controls.board(board.board()).schools()) {
                Optional<SchoolYear> year = year(school.school());
                if (year.isPresent()) {
                    supplier.ask(school.school(), year.get(), memory);
                    schools++;
                }
            }
        }
        return memory;
    }

    /** How many schools were asked for. */
    int schools() {
        return schools;
    }

    /** This school year first, then older ones and the next: own files may be of any of these. */
    private Optional<SchoolYear> year(Brin school) throws EckIdException {
        int first = today.getMonth().compareTo(Month.AUGUST) < 0 ? today.getYear() - 1 : today.getYear();
        for (int start :
                IntStream.of(0, -1, -2, -3, 1).map(years -> first + years).toArray()) {
            SchoolYear year = new SchoolYear(start + "-" + (start + 1));
            if (roster.school(school, year).isPresent()) {
                return Optional.of(year);
            }
        }
        return Optional.empty();
    }
}
