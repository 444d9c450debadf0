// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.model;

import org.eckid.api.Brin;
import org.eckid.api.EducationType;
import org.eckid.api.roster.SchoolYear;

/** A school in the year that it was last imported for. */
public record SchoolFacts(Brin brin, String name, EducationType type, SchoolYear year) {}
