// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.process;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;

/** A process that ended with status 1 as soon as it had begun. */
public final class FakeProcess extends Process {
    private final byte[] output;

    /** After writing so much to its standard output. */
    public FakeProcess(String output) {
        this.output = output.getBytes(US_ASCII);
    }

    @Override
    public OutputStream getOutputStream() {
        return OutputStream.nullOutputStream();
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(output);
    }

    @Override
    public InputStream getErrorStream() {
        return new ByteArrayInputStream(
                "WARNING: Using incubator modules\nError: made up\n\tfor\u0007 a test\n".getBytes(US_ASCII));
    }

    @Override
    public int waitFor() {
        return 1;
    }

    @Override
    public int exitValue() {
        return 1;
    }

    @Override
    public void destroy() {}

    @Override
    public long pid() {
        return 4711;
    }
}
