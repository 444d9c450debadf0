// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.host;

import java.util.Optional;

/**
 * All that a host hands over when it connects.
 *
 * @param authority who may change which board; without it the shell and the boards' page change nothing
 */
public record HostPlatform(PersonDirectory directory, PersonFields fields, Optional<AdminAuthority> authority) {}
