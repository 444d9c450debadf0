// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.roster;

import java.util.Optional;

/**
 * A name as far as suppliers may get it.
 *
 * @param lastName achternaam
 * @param prefix voorvoegsel, for example {@code van der}
 * @param callName roepnaam
 */
public record PersonName(String lastName, Optional<String> prefix, Optional<String> callName) {}
