// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.http;

import java.io.IOException;
import java.io.Serial;

/** More came than is allowed; the rest is not read. */
final class AnswerTooLargeException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    AnswerTooLargeException(int most) {
        super("more than " + most + " bytes");
    }
}
