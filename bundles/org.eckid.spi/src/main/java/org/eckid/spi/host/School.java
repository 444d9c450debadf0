// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.host;

import org.eckid.api.Brin;
import org.eckid.api.EducationType;

/**
 * A school of a board.
 *
 * @param name as shown to people
 */
public record School(Brin brin, String name, EducationType type) {}
