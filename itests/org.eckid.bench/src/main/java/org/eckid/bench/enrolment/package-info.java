// SPDX-License-Identifier: Apache-2.0
/** Enrols whole boards with the real core, store and SOAP client against the stand-in service. */
@NullMarked
package org.eckid.bench.enrolment;

import org.jspecify.annotations.NullMarked;
