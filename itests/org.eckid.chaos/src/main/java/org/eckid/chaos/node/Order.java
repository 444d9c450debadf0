// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.node;

import java.nio.file.Path;
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
 * @param scale of the host
 * @param pace of its hasher
 * @param batchSize the most persons in a batch
 * @param boardsAtOnce how many boards it enrols side by side
 * @param haltAt where it stands still to be killed; empty for nowhere
 */
public record Order(
        String storeUrl,
        Path clientFiles,
        Scale scale,
        Pace pace,
        int batchSize,
        int boardsAtOnce,
        Optional<Point> haltAt) {
    /** From two persons on a batch, so that small boards go by batches too. */
    public static final int BATCH_FROM = 2;

    /** The same, but it stands still somewhere. */
    public Order haltingAt(Point point) {
        return new Order(storeUrl, clientFiles, scale, pace, batchSize, boardsAtOnce, Optional.of(point));
    }

    /** The same on another store. */
    public Order on(String otherUrl) {
        return new Order(otherUrl, clientFiles, scale, pace, batchSize, boardsAtOnce, haltAt);
    }

    /** As a command line. */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "store=" + storeUrl,
                "client=" + clientFiles,
                "scale=" + scale,
                "pace=" + pace,
                "batch=" + batchSize,
                "boards=" + boardsAtOnce));
        haltAt.ifPresent(point -> arguments.add("halt=" + point));
        return arguments;
    }

    static Order parse(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            given.put(parts[0], parts[1]);
        }
        return new Order(
                need(given, "store"),
                Path.of(need(given, "client")),
                Scale.parse(need(given, "scale")),
                Pace.parse(need(given, "pace")),
                Integer.parseInt(need(given, "batch")),
                Integer.parseInt(need(given, "boards")),
                Optional.ofNullable(given.get("halt")).map(Point::parse));
    }

    private static String need(Map<String, String> given, String name) {
        return Objects.requireNonNull(given.get(name), () -> name + " is missing on the command line of the node");
    }
}
