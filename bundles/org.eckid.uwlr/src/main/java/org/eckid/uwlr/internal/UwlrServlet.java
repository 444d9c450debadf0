// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.OptionalInt;

/**
 * SOAP 1.1 over HTTP. Only POST; every refusal is a SOAP fault; an answer that fails after a part of it left is broken
 * off, so that the supplier's parser and its HTTP client both see that it is not whole. Safe for use by many threads.
 */
final class UwlrServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = System.getLogger(UwlrServlet.class.getName());
    private static final int BUFFER = 16 * 1024;

    private final transient HaalLeerlinggegevens operation;

    UwlrServlet(HaalLeerlinggegevens operation) {
        this.operation = operation;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!"POST".equals(request.getMethod())) {
            response.setHeader("Allow", "POST");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        OptionalInt refusal = HttpRequestCheck.refusal(request);
        if (refusal.isPresent()) {
            fault(response, Fault.ONGELDIG_BERICHT, refusal.getAsInt());
            return;
        }
        answer(request, response);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            SoapRequest asked = RequestReader.read(HttpRequestCheck.body(request));
            operation.answer(asked, () -> begin(response));
        } catch (Refused refused) {
            Level level = refused.fault() == Fault.INTERNE_FOUT ? Level.ERROR : Level.INFO;
            LOG.log(level, "a request ended in {0}: {1}", refused.fault().code(), refused.getMessage());
            fault(response, refused.fault());
        } catch (AnswerBroken broken) {
            LOG.log(Level.ERROR, "a request ended in Server.InterneFout: {0}", broken.getMessage());
            fault(response, Fault.INTERNE_FOUT);
        } catch (UncheckedIOException gone) {
            LOG.log(Level.INFO, "an answer was not taken to its end: {0}", gone.getMessage());
            fault(response, Fault.INTERNE_FOUT);
        } catch (RuntimeException unexpected) {
            // Only its type: a host's or parser's message may quote a name.
            LOG.log(
                    Level.ERROR,
                    "a request ended in Server.InterneFout: {0}",
                    unexpected.getClass().getName());
            fault(response, Fault.INTERNE_FOUT);
        }
    }

    private static OutputStream begin(HttpServletResponse response) {
        try {
            response.setStatus(HttpServletResponse.SC_OK);
            head(response);
            return new BufferedOutputStream(response.getOutputStream(), BUFFER);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void fault(HttpServletResponse response, Fault fault) throws IOException {
        fault(response, fault, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }

    private static void fault(HttpServletResponse response, Fault fault, int status) throws IOException {
        if (response.isCommitted()) {
            throw new AnswerCutShort(fault);
        }
        response.reset();
        response.setStatus(status);
        head(response);
        XmlOut.envelope(response.getOutputStream())
                .openSoap("Fault")
                .bare("faultcode", "soap:" + fault.code())
                .bare("faultstring", fault.text())
                .finish();
    }

    private static void head(HttpServletResponse response) {
        response.setContentType("text/xml; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setBufferSize(BUFFER);
    }
}
