// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eckid.api.BoardId;
import org.eckid.api.PersonRef;
import org.eckid.api.secret.Pgn;
import org.eckid.spi.gateway.HostConnection;
import org.eckid.spi.gateway.HostGateway;
import org.eckid.spi.host.HostPlatform;

/** Core as the host sees it: takes the platform, adds a field, and writes down what it hears. */
final class FakeCore implements HostGateway, HostConnection {
    final FakeField field = new FakeField();
    final List<String> heard = new ArrayList<>();
    Optional<HostPlatform> platform = Optional.empty();
    CompletableFuture<Void> answer = new CompletableFuture<>();
    CompletableFuture<Void> correction = new CompletableFuture<>();

    @Override
    public HostConnection connect(HostPlatform connecting) {
        platform = Optional.of(connecting);
        connecting.fields().add(field);
        return this;
    }

    @Override
    public void changed(BoardId board, PersonRef person) {
        heard.add("changed " + person.key());
    }

    @Override
    public CompletionStage<Void> pgnReplaced(BoardId board, PersonRef person, Pgn former) {
        heard.add("replaced " + person.key() + " was " + former.revealSecretValue());
        return answer;
    }

    @Override
    public CompletionStage<Void> pgnCorrected(BoardId board, PersonRef person) {
        heard.add("corrected " + person.key());
        return correction;
    }

    @Override
    public void left(BoardId board, PersonRef person) {
        heard.add("left " + person.key());
    }

    @Override
    public void close() {
        platform.ifPresent(open -> open.fields().remove(field));
        platform = Optional.empty();
    }
}
