// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.http;

/** Whether another request may follow on the same connection. */
enum ConnectionEnd {
    KEEP,
    CLOSE
}
