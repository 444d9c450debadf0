// SPDX-License-Identifier: Apache-2.0
/** The example of the README: what a vendor writes. It is run with the reference LAS as the product. */
package org.eckid.kit.example;
