// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.story;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one line in a stack trace that was written for a person. */
final class FailureText {
    /** A head of the trace or of a cause, but not the wrappers that reflection and the component runtime put around. */
    private static final Pattern HEAD = Pattern.compile(
            "^(?:Caused by: )?(?!\\S*(?:InvocationTargetException|ComponentException))[\\w.$]+(?:Exception|Error): (\\S.*)$",
            Pattern.MULTILINE);

    private FailureText() {}

    /** The message of the outermost exception that has one of its own. */
    static String ofStackTrace(@Nullable String trace) {
        if (trace == null || trace.isBlank()) {
            return "did not start; the log tells why";
        }
        Matcher head = HEAD.matcher(trace);
        return head.find()
                ? head.group(1).strip()
                : trace.lines().findFirst().orElse(trace).strip();
    }

    /** The message of an exception, or its kind if it has none. */
    static String of(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message.strip();
    }
}
