// SPDX-License-Identifier: Apache-2.0
/**
 * A small HTTP/1.1 server over mutual TLS. The JDK's own would send head and body apart with Nagle's
 * algorithm on, which costs some 45 ms an answer and can only be changed for the whole JVM.
 */
@NullMarked
package org.eckid.sandbox.internal.http;

import org.jspecify.annotations.NullMarked;
