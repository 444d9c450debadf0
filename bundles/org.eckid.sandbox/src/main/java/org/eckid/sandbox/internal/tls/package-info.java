// SPDX-License-Identifier: Apache-2.0
/** Makes, keeps and hands out the certificates for mutual TLS. */
@NullMarked
package org.eckid.sandbox.internal.tls;

import org.jspecify.annotations.NullMarked;
