// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.hashing;

import com.lambdaworks.crypto.SCrypt;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eckid.hashing.internal.kernel.Cost;
import org.eckid.hashing.internal.kernel.Scrypt;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;

/** The hash of one PGN at the cost of production on one thread, by each implementation; each must give the published hash. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class HashingBenchmark {
    private static final Cost COST = Cost.ECK_ID;

    private final byte[] text = PublishedPerson.text();
    private final List<byte[]> two = Collections.nCopies(Ours.TOGETHER, text);
    private final byte[] salt = PublishedPerson.salt();
    private Optional<OpenSsl> openSsl = Optional.empty();
    private Optional<Scrypt> ours = Optional.empty();

    /** Takes what the implementation needs once, and checks its answer. */
    @Setup
    public void checkAnswer(BenchmarkParams params) throws GeneralSecurityException, IOException {
        String benchmark = params.getBenchmark();
        String method = benchmark.substring(benchmark.lastIndexOf('.') + 1);
        ours = Ours.of(method).map(roMix -> new Scrypt(COST, roMix));
        openSsl = method.equals("openssl") ? OpenSsl.start() : Optional.empty();
        byte[] answer =
                switch (method) {
                    case "vector" -> vector().get(1);
                    case "vectorFourLanes" -> vectorFourLanes();
                    case "scalar" -> scalar();
                    case "bouncyCastle" -> bouncyCastle();
                    case "lambdaworksNative" -> lambdaworksNative();
                    case "lambdaworksJava" -> lambdaworksJava();
                    case "openssl" -> openssl();
                    default -> throw new IllegalStateException("nothing checks the answer of " + method);
                };
        PublishedPerson.check(method, answer);
    }

    /** Ends the other process. */
    @TearDown
    public void close() throws IOException {
        if (openSsl.isPresent()) {
            openSsl.get().close();
        }
    }

    /** Ours, as the hashing process runs it for many: two PGNs side by side. The time is that of one of the two. */
    @Benchmark
    @OperationsPerInvocation(Ours.TOGETHER)
    public List<byte[]> vector() {
        return ours.orElseThrow().hash(two, salt);
    }

    /** Ours, as the hashing process runs it in half the memory: the four lanes of one PGN. */
    @Benchmark
    public byte[] vectorFourLanes() {
        return ours.orElseThrow().hash(text, salt);
    }

    /** Ours, where the JVM has no vectors. */
    @Benchmark
    public byte[] scalar() {
        return ours.orElseThrow().hash(text, salt);
    }

    /** The usual choice in Java. */
    @Benchmark
    public byte[] bouncyCastle() {
        return org.bouncycastle.crypto.generators.SCrypt.generate(
                text, salt, COST.n(), COST.r(), COST.p(), COST.length());
    }

    /** What Kennisnet's reference client takes: C with SSE2, loaded from the jar. */
    @Benchmark
    public byte[] lambdaworksNative() {
        return SCrypt.scryptN(text, salt, COST.n(), COST.r(), COST.p(), COST.length());
    }

    /** The same library where its C does not load. */
    @Benchmark
    public byte[] lambdaworksJava() throws GeneralSecurityException {
        return SCrypt.scryptJ(text, salt, COST.n(), COST.r(), COST.p(), COST.length());
    }

    /** OpenSSL in a process beside this one. */
    @Benchmark
    public byte[] openssl() throws IOException {
        return openSsl.orElseThrow().hash(text, salt);
    }
}
