// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.child;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eckid.hashing.internal.kernel.Cost;
import org.junit.jupiter.api.Test;

class FramePipeTest {

    @Test
    void carriesEveryTypeAndLength() throws IOException {
        for (FrameType type : FrameType.values()) {
            for (int length : new int[] {0, 1, 9, 1280, FramePipe.MOST}) {
                byte[] body = new byte[length];
                Arrays.fill(body, (byte) length);
                Frame frame = reading(sent(type, body)).receive();
                assertEquals(type, frame.type());
                assertArrayEquals(body, frame.body());
            }
        }
    }

    @Test
    void makesEveryFrameEquallyLong() throws IOException {
        assertEquals(8192, sent(FrameType.WIPE, new byte[0]).length);
        assertEquals(8192, sent(FrameType.HASH, new byte[300]).length);
    }

    @Test
    void refusesABodyThatIsTooLong() {
        assertThrows(IllegalArgumentException.class, () -> sent(FrameType.HASH, new byte[FramePipe.MOST + 1]));
    }

    @Test
    void endsWithTheStreamAlsoInTheMiddleOfAFrame() throws IOException {
        assertThrows(EOFException.class, () -> reading(new byte[0]).receive());
        byte[] frame = sent(FrameType.HASH, new byte[9]);
        assertThrows(
                EOFException.class, () -> reading(Arrays.copyOf(frame, 8191)).receive());
    }

    @Test
    void refusesWhatIsNoFrame() throws IOException {
        byte[] words = Arrays.copyOf("OpenJDK 64-Bit Server VM warning: something".getBytes(US_ASCII), 8192);
        assertThrows(ProtocolException.class, () -> reading(words).receive());
        for (int place : new int[] {0, 3, 4, 5, 6}) {
            byte[] frame = sent(FrameType.HASH, new byte[9]);
            frame[place] = (byte) 0xff;
            assertThrows(ProtocolException.class, () -> reading(frame).receive(), () -> "place " + place);
        }
    }

    @Test
    void keepsNothingOfWhatPassed() throws IOException {
        List<byte[]> passed = new ArrayList<>();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int one) {
                throw new AssertionError("byte by byte");
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                passed.add(bytes);
            }
        };
        new FramePipe(new ByteArrayInputStream(new byte[0]), out).send(FrameType.HASH, "063138219".getBytes(US_ASCII));
        assertArrayEquals(new byte[8192], passed.get(0));
        Frame frame = new Frame(FrameType.HASH, "063138219".getBytes(US_ASCII));
        assertFalse(frame.toString().contains("063138219"));
        frame.wipe();
        assertArrayEquals(new byte[9], frame.body());
    }

    @Test
    void carriesAHello() throws IOException {
        Hello hello = new Hello(Cost.ECK_ID, 1L << 40, new byte[] {1, 2, 3});
        Hello read = Hello.of(hello.toBody());
        assertEquals(Cost.ECK_ID, read.cost());
        assertEquals(1L << 40, read.memory());
        assertArrayEquals(hello.salt(), read.salt());
        byte[] other = hello.toBody();
        other[3] = 9;
        assertThrows(ProtocolException.class, () -> Hello.of(other));
        assertThrows(ProtocolException.class, () -> Hello.of(new byte[] {0, 0, 0, 1}));
    }

    private static byte[] sent(FrameType type, byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FramePipe(new ByteArrayInputStream(new byte[0]), out).send(type, body);
        return out.toByteArray();
    }

    private static FramePipe reading(byte[] bytes) {
        return new FramePipe(new ByteArrayInputStream(bytes), new ByteArrayOutputStream());
    }
}
