// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.node;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eckid.rig.Scale;

/**
 * What a node is told on its command line.
 *
 * @param storeUrl the address of its store
 * @param clientFiles the folder with the client's files of the stand-in service
 * @param plan what is enrolled
 * @param temper what it does when a run fails
 * @param haltAt where it stands still to be killed; empty for nowhere
 */
public record Order(String storeUrl, Path clientFiles, Plan plan, Temper temper, Optional<Point> haltAt) {

    /** What a node does when a run that it asked for fails. */
    public enum Temper {
        /** Says so and ends. */
        STRICT,
        /** Asks again, as an operator would. */
        PATIENT
    }

    /** The same, but it stands still somewhere. */
    public Order haltingAt(Point point) {
        return new Order(storeUrl, clientFiles, plan, temper, Optional.of(point));
    }

    /** The same, but patient, and with its store elsewhere. */
    public Order patientOn(String url) {
        return new Order(url, clientFiles, plan, Temper.PATIENT, haltAt);
    }

    /** As a command line. */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "store=" + storeUrl,
                "client=" + clientFiles,
                "scale=" + plan.scale(),
                "pace=" + plan.pace(),
                "batch=" + plan.batchSize(),
                "boards=" + plan.boardsAtOnce(),
                "heartbeat=" + plan.heartbeat(),
                "temper=" + temper));
        haltAt.ifPresent(point -> arguments.add("halt=" + point));
        return arguments;
    }

    static Order parse(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            given.put(parts[0], parts[1]);
        }
        Plan plan = new Plan(
                Scale.parse(need(given, "scale")),
                Pace.parse(need(given, "pace")),
                Integer.parseInt(need(given, "batch")),
                Integer.parseInt(need(given, "boards")),
                Duration.parse(need(given, "heartbeat")));
        return new Order(
                need(given, "store"),
                Path.of(need(given, "client")),
                plan,
                Temper.valueOf(need(given, "temper")),
                Optional.ofNullable(given.get("halt")).map(Point::parse));
    }

    private static String need(Map<String, String> given, String name) {
        return Objects.requireNonNull(given.get(name), () -> name + " is missing on the command line of the node");
    }
}
