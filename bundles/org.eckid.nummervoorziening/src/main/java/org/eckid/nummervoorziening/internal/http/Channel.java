// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.http;

import org.eckid.api.EckIdException;

/** One question, one answer. Blocks within the time-outs; many threads may use it. */
public interface Channel extends AutoCloseable {

    /**
     * Posts a message once; it is never repeated here, because a submit that did arrive would count twice.
     *
     * @param action the SOAPAction
     * @param message the whole request; wiped before this returns
     * @throws EckIdException {@code SOURCE_UNREACHABLE} when it surely did not arrive, {@code SOURCE_TIMED_OUT} when that
     *     is not known, {@code SOURCE_NOT_TRUSTED} when TLS was refused, {@code SOURCE_ANSWER_INVALID} for an answer that
     *     is too large
     */
    HttpAnswer post(String action, byte[] message) throws EckIdException;

    /** Breaks off what is under way. */
    @Override
    void close();
}
