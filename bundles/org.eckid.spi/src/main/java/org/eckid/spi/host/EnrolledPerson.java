// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.host;

import org.eckid.api.Brin;
import org.eckid.api.PersonRef;

/**
 * A person who is enrolled or employed now.
 *
 * @param school where; a person of more than one school is listed under the main one
 */
public record EnrolledPerson(PersonRef person, Brin school) {}
