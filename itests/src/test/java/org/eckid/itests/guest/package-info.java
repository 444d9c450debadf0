// SPDX-License-Identifier: Apache-2.0
/** A small component that tests pack into bundles of their own, under names of their choice. */
@org.jspecify.annotations.NullMarked
package org.eckid.itests.guest;
