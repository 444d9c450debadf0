// SPDX-License-Identifier: Apache-2.0
package org.eckid.fuzz;

import java.util.Locale;
import org.eckid.hashing.internal.child.PipeTarget;
import org.eckid.nummervoorziening.internal.http.ChannelTarget;
import org.eckid.nummervoorziening.internal.soap.AnswerTarget;
import org.eckid.sandbox.internal.http.ConnectionTarget;
import org.eckid.sandbox.internal.soap.RequestTarget;
import org.eckid.uwlr.internal.VerzoekTarget;

/** Every parser of ours that reads from the network, or from a process beside us. */
public enum Parser {
    /** SOAP answers of the Nummervoorziening, all nine operations and faults. */
    ANSWER(32, 32 * 1024, 600) {
        @Override
        Target open() {
            return new AnswerTarget();
        }
    },
    /** HTTP answers of the Nummervoorziening, with the client's limits. */
    HTTP_ANSWER(3, 4 * 1024, 600) {
        @Override
        Target open() {
            return new ChannelTarget();
        }
    },
    /** UWLR requests of suppliers. */
    UWLR(25, 32 * 1024, 600) {
        @Override
        Target open() {
            return new VerzoekTarget();
        }
    },
    /** SOAP requests to the sandbox. */
    SANDBOX(18, 32 * 1024, 600) {
        @Override
        Target open() {
            return new RequestTarget();
        }
    },
    /** A whole connection to the sandbox: HTTP, SOAP, its book, one request after the other. */
    SANDBOX_HTTP(10, 16 * 1024, 2_000) {
        @Override
        Target open() {
            return new ConnectionTarget();
        }
    },
    /** Frames from the hashing process. */
    PIPE(12, 24 * 1024, 100) {
        @Override
        Target open() {
            return new PipeTarget();
        }
    };

    private final int share;
    private final int longest;
    private final int kibibytes;

    /**
     * A parser.
     *
     * @param share of the inputs, in hundredths
     * @param longest input, in bytes
     * @param kibibytes what one input may make it allocate, besides 64 times its own size
     */
    Parser(int share, int longest, int kibibytes) {
        this.share = share;
        this.longest = longest;
        this.kibibytes = kibibytes;
    }

    abstract Target open();

    int inputsOf(int all) {
        return Math.max(1, all / 100 * share);
    }

    int longest() {
        return longest;
    }

    long mostMemory(int inputLength) {
        return kibibytes * 1024L + 64L * inputLength;
    }

    /** The name of its folders. */
    String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
