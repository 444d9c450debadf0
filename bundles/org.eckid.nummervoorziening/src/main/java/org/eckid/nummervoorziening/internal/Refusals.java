// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal;

import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.nummervoorziening.internal.soap.FaultException;
import org.eckid.nummervoorziening.internal.soap.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What the service said no with, as a reason that says who must act. Nothing that the service wrote is repeated, because it
 * may repeat what it was asked.
 */
final class Refusals {
    private Refusals() {}

    /** A SOAP fault that is no outcome of its own for this operation. */
    static EckIdException fault(Operation operation, FaultException fault) {
        String said = operation.wireName() + " was refused by the Nummervoorziening (" + fault.getMessage() + ")";
        return switch (fault.actor()) {
            case LIMIT_DAILY ->
                new EckIdException(
                        Reason.DAILY_LIMIT,
                        said
                                + ": no more batches today; if this is often, lower daily.submissions or raise batch.size");
            case TEMPORARY_BLOCKED ->
                new EckIdException(Reason.SOURCE_BLOCKED, said + ": it is retried after cooldown.seconds");
            default ->
                new EckIdException(
                        Reason.SOURCE_REFUSED,
                        said + ": see that the OIN of the school, the chain and the sector are known to the service");
        };
    }

    /** An answer that does not follow the contract. */
    static EckIdException invalid(Operation operation, @Nullable String what) {
        return new EckIdException(
                Reason.SOURCE_ANSWER_INVALID,
                "the answer to " + operation.wireName() + " does not follow the contract: " + what
                        + "; see that endpoint is the Nummervoorziening and namespace the one that it uses");
    }

    /** An HTTP status without a SOAP fault: it comes from something before the service. */
    static EckIdException status(Operation operation, int status) {
        return new EckIdException(
                reason(status), operation.wireName() + " was answered by HTTP " + status + ": " + next(status));
    }

    private static Reason reason(int status) {
        return switch (status) {
            case 401, 403 -> Reason.SOURCE_NOT_TRUSTED;
            case 429 -> Reason.SOURCE_BLOCKED;
            case 503 -> Reason.SOURCE_UNREACHABLE;
            default -> {
                if (status >= 500) {
                    yield Reason.SOURCE_TIMED_OUT;
                }
                yield status >= 300 ? Reason.SOURCE_REFUSED : Reason.SOURCE_ANSWER_INVALID;
            }
        };
    }

    private static String next(int status) {
        return switch (reason(status)) {
            case SOURCE_NOT_TRUSTED -> "ask Kennisnet whether our certificate and the OIN of the school are registered";
            case SOURCE_REFUSED -> "see that endpoint is the address of the service";
            case SOURCE_TIMED_OUT -> "whether the service handled it is not known, it is retried";
            default -> "it is retried";
        };
    }
}
