// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.soap;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eckid.sandbox.internal.soap.Shape.Kind;

/** Reads the payload element by element along its shape; the first deviation ends it with a fault. */
final class BodyReader {

    private static final Pattern INT = Pattern.compile("[+-]?[0-9]{1,20}");

    private final XmlCursor cursor;

    BodyReader(XmlCursor cursor) {
        this.cursor = cursor;
    }

    Node read(Shape shape) throws FaultException {
        cursor.refuseAttributes(shape.name());
        if (shape.kind() != Kind.BRANCH) {
            return Node.leaf(shape.name(), checked(shape, cursor.text(shape.name())));
        }
        cursor.enter(Names.ECK, shape.name());
        List<Node> children = new ArrayList<>();
        for (Shape child : shape.children()) {
            readAll(child, shape, children);
        }
        if (cursor.atStart()) {
            throw unexpected(shape);
        }
        cursor.leave(shape.name());
        return Node.branch(shape.name(), children);
    }

    private void readAll(Shape child, Shape parent, List<Node> into) throws FaultException {
        int count = 0;
        while (count < child.most() && cursor.atStart(Names.ECK, child.name())) {
            into.add(read(child));
            count++;
        }
        if (count < child.least()) {
            throw unexpected(parent);
        }
    }

    private static String checked(Shape shape, String text) throws FaultException {
        switch (shape.kind()) {
            case INT -> {
                if (!isInt(text.strip())) {
                    throw FaultException.wrongRequest("Element " + shape.name() + " is not an int");
                }
                return text.strip();
            }
            case DATE_TIME -> {
                if (XmlDateTime.parse(text.strip()).isEmpty()) {
                    throw FaultException.wrongRequest(
                            "Element " + shape.name() + " is not a dateTime; for example 2026-08-01T00:00:00Z");
                }
                return text.strip();
            }
            default -> {
                return text;
            }
        }
    }

    private static boolean isInt(String text) {
        if (!INT.matcher(text).matches()) {
            return false;
        }
        try {
            Integer.parseInt(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static FaultException unexpected(Shape parent) {
        return FaultException.wrongRequest(
                "Element " + parent.name() + " of namespace " + Names.ECK + " takes " + parent.order());
    }
}
