// SPDX-License-Identifier: Apache-2.0
/** The bundle that makes the reference LAS leak: a listed connector that hands on what it got, and wrappers around pages. */
package org.eckid.kit.reference.traitor;
