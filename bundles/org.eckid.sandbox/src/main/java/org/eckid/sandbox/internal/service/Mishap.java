// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.service;

import java.time.Duration;
import org.eckid.sandbox.SandboxFault;

/** What goes wrong with one call, on purpose. */
public sealed interface Mishap {

    /** Answers this fault and does nothing else. */
    record Fault(SandboxFault fault) implements Mishap {}

    /** Does the work and drops the connection. */
    record Lost() implements Mishap {}

    /** Does the work and answers late. */
    record Late(Duration delay) implements Mishap {}
}
