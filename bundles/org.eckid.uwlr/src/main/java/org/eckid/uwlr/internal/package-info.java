// SPDX-License-Identifier: Apache-2.0
/**
 * The UWLR connector: reads a supplier's SOAP request, checks who asks, and streams the pupils that the door gives an id.
 * Nothing here is for other bundles.
 */
@NullMarked
package org.eckid.uwlr.internal;

import org.jspecify.annotations.NullMarked;
