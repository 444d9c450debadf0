// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eckid.sandbox.BatchRules;
import org.eckid.sandbox.internal.soap.FaultException;

/**
 * All batches by identifier. Empty shells of retrieved batches stay, so that a second retrieval is told
 * from an unknown identifier; the daily limit bounds them.
 */
final class Batches {

    private final Map<String, Batch> all = new ConcurrentHashMap<>();

    String add(Batch batch, BatchRules rules, Instant now) {
        all.values().forEach(each -> each.expire(rules, now));
        String identifier = UUID.randomUUID().toString();
        all.put(identifier, batch);
        return identifier;
    }

    List<ItemResult> retrieve(String identifier, String oin, BatchRules rules, Instant now, Tampering tampering)
            throws FaultException {
        Batch batch = all.get(identifier);
        if (batch == null || !batch.belongsTo(oin)) {
            throw FaultException.wrongRequest("The batchIdentifier is unknown for this OIN");
        }
        return batch.retrieve(rules, now, tampering);
    }
}
