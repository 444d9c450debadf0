// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.api.control.Administrator;
import org.eckid.spi.host.Board;
import org.eckid.spi.host.HostPlatform;
import org.eckid.spi.host.PersonDirectory;
import org.eckid.spi.host.School;
import org.jspecify.annotations.Nullable;

/**
 * Holds the one host that is connected, and turns its failures into ours. Not a service: a directory can give a PGN, so
 * it is never in the registry. Safe for use by many threads.
 */
public final class HostSlot {
    private final AtomicReference<@Nullable HostPlatform> current = new AtomicReference<>();

    /** Takes the slot; false if it is taken. */
    boolean take(HostPlatform platform) {
        return current.compareAndSet(null, platform);
    }

    /** Frees the slot. */
    void free() {
        current.set(null);
    }

    /** Whether a host is connected now. */
    public boolean connected() {
        return current.get() != null;
    }

    /** The directory of the host that is connected now. */
    public PersonDirectory directory() throws EckIdException {
        return platform().directory();
    }

    /** All boards. */
    public List<Board> boards() throws EckIdException {
        PersonDirectory directory = directory();
        return answered(directory::boards);
    }

    /** One board, with the name that the host gives it. */
    public Board board(BoardId id) throws EckIdException {
        return boards().stream()
                .filter(board -> board.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new EckIdException(
                        Reason.UNKNOWN, "the host has no board " + id.value() + ": eckid:boards lists those it has"));
    }

    /** The schools of a board. */
    public List<School> schools(BoardId board) throws EckIdException {
        PersonDirectory directory = directory();
        return new ArrayList<>(answered(() -> directory.schools(board)));
    }

    /** One school of a board. */
    public School school(BoardId board, Brin brin) throws EckIdException {
        return schools(board).stream()
                .filter(school -> school.brin().equals(brin))
                .findFirst()
                .orElseThrow(() -> new EckIdException(
                        Reason.UNKNOWN, "board " + board.value() + " has no school " + brin.value() + " in the host"));
    }

    /** Refuses unless the host says that this person may change this board. */
    public void authorise(Administrator who, BoardId board) throws EckIdException {
        var authority = platform()
                .authority()
                .orElseThrow(() -> new EckIdException(
                        Reason.NOT_AUTHORISED,
                        "the host names nobody who may change boards (it hands over no AdminAuthority)"));
        if (!answered(() -> authority.mayChange(who, board))) {
            throw new EckIdException(
                    Reason.NOT_AUTHORISED,
                    who.name() + " may not change board " + board.value() + " according to the host");
        }
    }

    private HostPlatform platform() throws EckIdException {
        return Optional.ofNullable(current.get())
                .orElseThrow(
                        () -> new EckIdException(
                                Reason.PART_MISSING,
                                "no host is connected: check that the LAS bundle runs and is named in host.bundle of org.eckid.core.guard"));
    }

    /** Runs a question to the host; its runtime exceptions become HOST_FAILED, without their text, which may say too much. */
    public static <T> T answered(java.util.function.Supplier<T> question) throws EckIdException {
        try {
            return question.get();
        } catch (RuntimeException e) {
            throw new EckIdException(
                    Reason.HOST_FAILED,
                    "the host failed to answer (" + e.getClass().getName() + "): see the host's own log");
        }
    }
}
