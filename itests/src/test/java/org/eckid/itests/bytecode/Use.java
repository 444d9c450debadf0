// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.bytecode;

/**
 * One place where a class uses a method, or names something in a text.
 *
 * @param user the class that does it, such as {@code org.eckid.core.internal.Door}
 * @param owner the class whose method it is, or {@link #TEXT}
 * @param name the method, or the text
 */
record Use(String user, String owner, String name) {
    /** The owner of a text constant: reflection finds methods by such texts. */
    static final String TEXT = "a text";
}
