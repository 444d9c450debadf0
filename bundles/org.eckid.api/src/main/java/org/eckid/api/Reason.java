// SPDX-License-Identifier: Apache-2.0
package org.eckid.api;

/**
 * Why something was not done: one table for exceptions, per-person outcomes, statuses and the audit. The README of this
 * bundle shows the same table; a test keeps the two equal.
 */
public enum Reason {
    /** A setting is missing or wrong. */
    SETTING_WRONG("E101", Retry.NO, WhoActs.OPERATOR),
    /** The key that opens the seals is missing, unreadable or not the one that sealed the store. */
    KEY_UNAVAILABLE("E102", Retry.NO, WhoActs.OPERATOR),
    /** The database did not answer. */
    STORE_UNAVAILABLE("E103", Retry.YES, WhoActs.NOBODY),
    /** What is stored is not what was written: a broken or foreign seal. */
    STORE_DAMAGED("E104", Retry.NO, WhoActs.OPERATOR),
    /** Two people changed the same board at once; look again and repeat. */
    CHANGED_MEANWHILE("E105", Retry.NO, WhoActs.SCHOOL),
    /** A part of the plug-in that is needed is not running at this moment. */
    PART_MISSING("E106", Retry.YES, WhoActs.OPERATOR),
    /** There is no memory or process for hashing at this moment. */
    HASHER_UNAVAILABLE("E107", Retry.YES, WhoActs.NOBODY),
    /** The work on a board was taken over, by another node or by a person's decision; it goes on there. */
    SUPERSEDED("E108", Retry.YES, WhoActs.NOBODY),

    /** The source of pseudonyms could not be reached. */
    SOURCE_UNREACHABLE("E201", Retry.YES, WhoActs.NOBODY),
    /** No answer in time; whether the request arrived is unknown. */
    SOURCE_TIMED_OUT("E202", Retry.YES, WhoActs.NOBODY),
    /** TLS refused: certificate, trust store or host name. */
    SOURCE_NOT_TRUSTED("E203", Retry.NO, WhoActs.OPERATOR),
    /** The source answered a final fault. */
    SOURCE_REFUSED("E204", Retry.NO, WhoActs.OPERATOR),
    /** The source's answer does not follow its contract. */
    SOURCE_ANSWER_INVALID("E205", Retry.YES, WhoActs.DEVELOPER),
    /** A batch is not finished yet. */
    BATCH_NOT_FINISHED("E206", Retry.YES, WhoActs.NOBODY),
    /** The source asks to wait before the next question. */
    SOURCE_BLOCKED("E207", Retry.YES, WhoActs.NOBODY),
    /** No more batches may be submitted today. */
    DAILY_LIMIT("E208", Retry.YES, WhoActs.NOBODY),
    /** A batch's content was retrieved before or removed; its items are submitted again. */
    BATCH_GONE("E209", Retry.YES, WhoActs.NOBODY),
    /** The source refused this one item. */
    ITEM_REFUSED("E210", Retry.NO, WhoActs.OPERATOR),
    /** The source does not list a chain or sector that is in use. */
    TERM_GONE("E211", Retry.NO, WhoActs.OPERATOR),
    /** The source lists a chain or sector that is in use under another name than before. */
    TERM_RENAMED("E212", Retry.NO, WhoActs.OPERATOR),

    /** The person has no PGN. */
    PGN_MISSING("E301", Retry.NO, WhoActs.SCHOOL),
    /** The PGN is not verified yet with DUO. */
    PGN_NOT_VERIFIED("E302", Retry.YES, WhoActs.SCHOOL),
    /** The PGN fails its check (elfproef, onderwijsnummer or form). */
    PGN_INVALID("E303", Retry.NO, WhoActs.SCHOOL),
    /** The person is not, or no longer, enrolled at this school. */
    NOT_ENROLLED("E304", Retry.NO, WhoActs.SCHOOL),
    /** There is no id for this person yet. */
    NO_ID_YET("E305", Retry.YES, WhoActs.NOBODY),

    /** A step is missing: registration, the LAS supplier told, or the signed agreement. */
    STEP_MISSING("E401", Retry.NO, WhoActs.SCHOOL),
    /** The board is not active, or suspended. */
    BOARD_NOT_ACTIVE("E402", Retry.NO, WhoActs.SCHOOL),
    /** The school has no start date, or it lies ahead. */
    SCHOOL_NOT_STARTED("E403", Retry.NO, WhoActs.SCHOOL),
    /** A VSO school that was not switched on. */
    VSO_OFF("E404", Retry.NO, WhoActs.SCHOOL),
    /** The board does not allow this supplier for this school at this date. */
    FORWARDING_NOT_ALLOWED("E405", Retry.NO, WhoActs.SCHOOL),
    /** The education type of the school belongs to no sector. */
    SECTOR_UNKNOWN("E406", Retry.NO, WhoActs.OPERATOR),
    /** The school has no OIN. */
    OIN_MISSING("E407", Retry.NO, WhoActs.OPERATOR),
    /** This person may not change this board. */
    NOT_AUTHORISED("E408", Retry.NO, WhoActs.SCHOOL),
    /** The host knows no such board or school. */
    UNKNOWN("E409", Retry.NO, WhoActs.OPERATOR),

    /** The asking bundle is not on the list of connectors, or is not signed as the list says. */
    NOT_LISTED("E501", Retry.NO, WhoActs.OPERATOR),
    /** The host, or a connector, called in a way that its contract forbids. */
    CALL_INVALID("E502", Retry.NO, WhoActs.DEVELOPER),
    /** The host failed to answer a question. */
    HOST_FAILED("E503", Retry.YES, WhoActs.DEVELOPER),
    /** A connector asked for more ids within an hour than the operator allows; ask again when the hour has passed. */
    TOO_MANY_READS("E504", Retry.NO, WhoActs.OPERATOR);

    private enum Retry {
        YES,
        NO
    }

    private final String code;
    private final Retry retry;
    private final WhoActs whoActs;

    Reason(String code, Retry retry, WhoActs whoActs) {
        this.code = code;
        this.retry = retry;
        this.whoActs = whoActs;
    }

    /** A short stable code for tickets and dashboards. */
    public String code() {
        return code;
    }

    /** Whether the plug-in tries again by itself. */
    public boolean retried() {
        return retry == Retry.YES;
    }

    /** Who must act before it goes away. */
    public WhoActs whoActs() {
        return whoActs;
    }
}
