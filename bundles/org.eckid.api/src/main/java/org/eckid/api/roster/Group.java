// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.roster;

import java.util.Optional;

/**
 * A group of pupils.
 *
 * @param key the LAS key of the group
 * @param name what the school calls it
 * @param yearGroup the jaargroep; empty for a combined group (samengestelde groep)
 */
public record Group(String key, String name, Optional<String> yearGroup) {}
