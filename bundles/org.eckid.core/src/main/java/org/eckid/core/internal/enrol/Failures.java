// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.jspecify.annotations.Nullable;

/** What a future that failed, failed with. */
final class Failures {
    private Failures() {}

    static Optional<EckIdException> of(@Nullable Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause == null) {
            return Optional.empty();
        }
        if (cause instanceof EckIdException known) {
            return Optional.of(known);
        }
        return Optional.of(new EckIdException(
                Reason.HASHER_UNAVAILABLE,
                "the hasher failed (" + cause.getClass().getName() + "); it is tried again"));
    }
}
