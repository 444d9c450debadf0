// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.URI;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;

/**
 * Why no answer came, told to an operator. The line between "surely did not arrive" and "not known" is the moment at which
 * sending the message began. Causes are attached only from before that moment: later ones may quote the answer.
 *
 * @param sendingBegan whether the message may have arrived
 * @param outOfTime whether the call was broken off by us
 */
record TransportFailure(URI endpoint, boolean sendingBegan, boolean outOfTime) {

    EckIdException told(IOException cause) {
        if (cause instanceof AnswerTooLargeException) {
            return new EckIdException(
                    Reason.SOURCE_ANSWER_INVALID,
                    where() + " answered more than answer.mib allows; if its batches are that large, lower batch.size");
        }
        if (isTlsRefusal(cause)) {
            return new EckIdException(Reason.SOURCE_NOT_TRUSTED, tlsRefusal(cause), cause);
        }
        return sendingBegan ? unknown(cause) : notArrived(cause);
    }

    /** With TLS 1.3 a server may refuse our certificate only after we began to send; it has read nothing then. */
    private boolean isTlsRefusal(IOException cause) {
        if (outOfTime || isIn(cause, EOFException.class) || isIn(cause, SocketException.class)) {
            return false;
        }
        return sendingBegan ? cause instanceof SSLHandshakeException : cause instanceof SSLException;
    }

    private String tlsRefusal(IOException cause) {
        if (isIn(cause, CertificateException.class) || cause instanceof SSLPeerUnverifiedException) {
            return "the certificate of " + where() + " is not trusted: put the authority that issued it in"
                    + " truststore.file, and use the host name that it was issued for in endpoint";
        }
        return where() + " broke off the TLS handshake: most often it does not accept our certificate (look at"
                + " keystore.file or certificate.file, with its intermediate certificates) or endpoint is no TLS port";
    }

    private EckIdException unknown(IOException cause) {
        String how = cause instanceof InterruptedIOException || outOfTime ? "did not answer in time" : "broke off";
        return new EckIdException(
                Reason.SOURCE_TIMED_OUT,
                where() + " " + how + " (" + cause.getClass().getSimpleName()
                        + "); whether the message arrived is not known, it is retried");
    }

    private EckIdException notArrived(IOException cause) {
        String how = cause instanceof ConnectTimeoutException || outOfTime ? "not reached in time" : "not reached";
        return new EckIdException(
                Reason.SOURCE_UNREACHABLE,
                where() + " was " + how + " (" + cause.getClass().getSimpleName()
                        + "); it is retried, if it lasts look at endpoint, DNS and firewall",
                cause);
    }

    private String where() {
        return endpoint.getPort() < 0 ? endpoint.getHost() : endpoint.getHost() + ":" + endpoint.getPort();
    }

    private static boolean isIn(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
