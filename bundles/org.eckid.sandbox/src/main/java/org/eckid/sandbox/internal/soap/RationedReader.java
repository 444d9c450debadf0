// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.soap;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Gives the parser so much text for each tag or text and no more: it takes a whole tag at once, and its time grows with
 * the square of the namespaces in it. For one thread.
 */
final class RationedReader extends FilterReader {

    private static final int RATION = 64 * 1024;

    private int left = RATION;

    RationedReader(Reader document) {
        super(document);
    }

    /** To be called before the parser goes on to the next tag or text. */
    void newRation() {
        left = RATION;
    }

    @Override
    public int read() throws IOException {
        return take(super.read(), 1);
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        int count = super.read(into, from, most);
        return take(count, count);
    }

    private int take(int read, int count) throws IOException {
        left -= Math.max(0, count);
        if (left < 0) {
            throw new IOException("a tag or text of more than " + RATION + " characters");
        }
        return read;
    }
}
