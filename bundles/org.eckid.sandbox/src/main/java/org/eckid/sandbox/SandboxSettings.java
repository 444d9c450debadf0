// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox starts. Start from {@link #defaults()} and change what matters.
 *
 * @param host the address to bind and to name in the endpoint; loopback unless told
 * @param port the TCP port, 0 for a free one
 * @param folder where key material is kept between starts and client files are written; null for memory only
 * @param clock the time of polls, cool-downs, daily limits and dates; certificates use the real time
 * @param supplierOin the 20 digit OIN of the LAS supplier in the client certificate's serialNumber
 * @param largestRequest the longest request body in bytes
 * @param hashCheck which hashes are taken
 * @param batches the rules for batches at the start
 * @param mishaps what goes wrong from the start
 * @param clockSkew how far the time that it tells is off
 */
public record SandboxSettings(
        String host,
        int port,
        @Nullable Path folder,
        Clock clock,
        String supplierOin,
        int largestRequest,
        HashCheck hashCheck,
        BatchRules batches,
        List<PlannedMishap> mishaps,
        Duration clockSkew) {

    private static final Pattern SUPPLIER = Pattern.compile("[0-9]{20}");

    public SandboxSettings {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(hashCheck, "hashCheck");
        Objects.requireNonNull(batches, "batches");
        Objects.requireNonNull(clockSkew, "clockSkew");
        mishaps = List.copyOf(mishaps);
        require(!host.isBlank(), "host is empty; give an address, for example 127.0.0.1");
        require(port >= 0 && port <= 65535, "port is " + port + "; give 0 to 65535, for example 8443");
        require(
                SUPPLIER.matcher(supplierOin).matches(),
                "supplierOin is not 20 digits; give for example 00000003123456780000");
        require(largestRequest >= 1024, "largestRequest is below 1024 bytes; give for example 8388608");
    }

    /** Loopback, a free port, nothing on disk, the system clock, strict checks. */
    public static SandboxSettings defaults() {
        return new SandboxSettings(
                "127.0.0.1",
                0,
                null,
                Clock.systemUTC(),
                "00000003123456780000",
                8 << 20,
                HashCheck.LOWER_CASE_HEX,
                BatchRules.defaults(),
                List.of(),
                Duration.ZERO);
    }

    public SandboxSettings withHost(String value) {
        return new SandboxSettings(
                value, port, folder, clock, supplierOin, largestRequest, hashCheck, batches, mishaps, clockSkew);
    }

    public SandboxSettings withPort(int value) {
        return new SandboxSettings(
                host, value, folder, clock, supplierOin, largestRequest, hashCheck, batches, mishaps, clockSkew);
    }

    public SandboxSettings withFolder(Path value) {
        return new SandboxSettings(
                host, port, value, clock, supplierOin, largestRequest, hashCheck, batches, mishaps, clockSkew);
    }

    public SandboxSettings withClock(Clock value) {
        return new SandboxSettings(
                host, port, folder, value, supplierOin, largestRequest, hashCheck, batches, mishaps, clockSkew);
    }

    public SandboxSettings withLargestRequest(int value) {
        return new SandboxSettings(
                host, port, folder, clock, supplierOin, value, hashCheck, batches, mishaps, clockSkew);
    }

    public SandboxSettings withHashCheck(HashCheck value) {
        return new SandboxSettings(
                host, port, folder, clock, supplierOin, largestRequest, value, batches, mishaps, clockSkew);
    }

    public SandboxSettings withBatches(BatchRules value) {
        return new SandboxSettings(
                host, port, folder, clock, supplierOin, largestRequest, hashCheck, value, mishaps, clockSkew);
    }

    public SandboxSettings withMishaps(List<PlannedMishap> value) {
        return new SandboxSettings(
                host, port, folder, clock, supplierOin, largestRequest, hashCheck, batches, value, clockSkew);
    }

    public SandboxSettings withClockSkew(Duration value) {
        return new SandboxSettings(
                host, port, folder, clock, supplierOin, largestRequest, hashCheck, batches, mishaps, value);
    }

    private static void require(boolean right, String message) {
        if (!right) {
            throw new IllegalArgumentException(message);
        }
    }
}
