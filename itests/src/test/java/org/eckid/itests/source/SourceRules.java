// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a source file may not hold. The patterns are written so that they do not find themselves. */
final class SourceRules {
    /** Programs started from a command line, which may print. By the end of their path. */
    static final Set<String> PROGRAMS = Set.of(
            "/launch/DemoMain.java",
            "/launch/HostMain.java",
            "/exits/FileReaderMain.java",
            "/alone/SandboxMain.java",
            "/hashing/internal/child/HashingMain.java",
            "/bench/BenchMain.java",
            "/chaos/ChaosMain.java",
            "/chaos/node/NodeMain.java",
            "/chaos/scale/ScaleMain.java");

    /** Looks which logging API the embedded HttpClient got, and refuses any that could write. */
    private static final String GUARD_OF_SILENCE = "/nummervoorziening/internal/http/Silence.java";

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "waits by Thread.sleep", Where.EVERYWHERE, Pattern.compile("Thread\\.sleep\\s*\\(|\\.sleep\\(\\d")),
            new Rule("prints", Where.LIBRARY, Pattern.compile("System\\.(out|err)\\b|\\bprintStackTrace\\s*\\(")),
            new Rule("has work left over", Where.EVERYWHERE, Pattern.compile("\\b(TO[D]O|FIX[M]E)\\b")),
            new Rule("switches a test off", Where.EVERYWHERE, Pattern.compile("@Disable[d]\\b")),
            new Rule("uses slf4j", Where.LOGGING, Pattern.compile("\\borg\\.slf[4]j\\b")));

    private SourceRules() {}

    /** Which files a rule is for. */
    private enum Where {
        EVERYWHERE,
        MAIN,
        /** Main sources but the one that guards the silence. */
        LOGGING,
        /** Main sources but programs. */
        LIBRARY;

        boolean includes(String path) {
            return switch (this) {
                case EVERYWHERE -> true;
                case MAIN -> path.contains("src/main/");
                case LOGGING -> MAIN.includes(path) && !path.endsWith(GUARD_OF_SILENCE);
                case LIBRARY -> MAIN.includes(path) && PROGRAMS.stream().noneMatch(path::endsWith);
            };
        }
    }

    private record Rule(String what, Where where, Pattern refused) {}

    /** Sentences that name file and line; none when the file is right. */
    static List<String> broken(String path, String text) {
        List<String> broken = new ArrayList<>();
        if (!text.startsWith("// SPDX-License-Identifier: Apache-2.0\n")) {
            broken.add(path + ":1 does not begin with the licence line");
        }
        List<String> lines = text.lines().toList();
        for (Rule rule : RULES) {
            if (rule.where().includes(path)) {
                for (int i = 0; i < lines.size(); i++) {
                    if (rule.refused().matcher(lines.get(i)).find()) {
                        broken.add(path + ":" + (i + 1) + " " + rule.what());
                    }
                }
            }
        }
        return broken;
    }
}
