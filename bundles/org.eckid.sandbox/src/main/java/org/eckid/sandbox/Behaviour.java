// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the sandbox does wrong on purpose. Each change holds from the next request. Safe for use by many
 * threads.
 */
@ProviderType
public interface Behaviour {

    /** The batch rules now in force. */
    BatchRules batches();

    /** Changes the batch rules, also for batches already submitted. */
    void batches(UnaryOperator<BatchRules> change);

    /** Lets this befall such calls. Plans that were made earlier are looked at first; a call has one mishap at most. */
    void plan(Mishap mishap, Occasion occasion);

    /** Cuts off the next so many connections in the middle of the TLS handshake. */
    void cutHandshakes(int connections);

    /** From now on {@code systemTime} and the HTTP header {@code Date} are off by this much; zero ends it. */
    void skewClock(Duration off);

    /** Forgets what is planned and the skew: from now on all goes well, under the batch rules that hold. */
    void forgive();

    /** Answers the next call of this operation with this fault, unprocessed. Several calls queue up. */
    void faultNext(Operation operation, SandboxFault fault);

    /**
     * Processes the next call of this operation, then drops the connection instead of answering: the
     * client cannot know whether its request arrived.
     */
    void loseNextAnswer(Operation operation);

    /** Processes the next call of this operation, and answers only after this real time. */
    void delayNextAnswer(Operation operation, Duration delay);

    /** From now on ping says that the service is not available. Other operations go on. */
    void sayUnavailable();

    /** From now on ping says that the service is available, as at the start. */
    void sayAvailable();
}
