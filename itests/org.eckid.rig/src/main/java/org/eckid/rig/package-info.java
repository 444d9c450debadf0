// SPDX-License-Identifier: Apache-2.0
/**
 * The real core, store and SOAP client put together by {@code new}, beside the stand-in service: for whoever measures the
 * house, kills it, or plants faults in it. Nothing here is a double of ours but the host, the hasher and the bundle.
 */
@NullMarked
package org.eckid.rig;

import org.jspecify.annotations.NullMarked;
