// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.harness;

/**
 * One enrolment of everybody on a fresh store.
 *
 * @param strikes how often something happened to a node meanwhile
 */
public record Round(int strikes, Reckoning reckoning) {}
