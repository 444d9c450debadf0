// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eckid.sandbox.BatchRules;
import org.eckid.sandbox.FaultActor;
import org.eckid.sandbox.Operation;
import org.eckid.sandbox.internal.soap.FaultException;
import org.eckid.sandbox.internal.soap.Node;

/** Submits and retrievals. */
final class BatchCalls {

    private final Issuer issuer;
    private final Inputs inputs;
    private final Moods moods;
    private final Ledger ledger;
    private final Batches batches = new Batches();
    private final DailyQuota quota = new DailyQuota();

    BatchCalls(Issuer issuer, Inputs inputs, Moods moods, Ledger ledger) {
        this.issuer = issuer;
        this.inputs = inputs;
        this.moods = moods;
        this.ledger = ledger;
    }

    Node submitHashes(String oin, Node request) throws FaultException {
        List<Item> items = items(request, "hpgnList", "hPgn");
        Batch.Work work = item -> result(item, inputs.wrongHash(item.input()), hpgn -> ledger.stampseudonyms()
                .handedOut(oin, hpgn, issuer.stampseudonym(hpgn)));
        return submit(Operation.SUBMIT_STAMPSEUDONYM_BATCH, oin, new Batch(oin, items, work, now()), items);
    }

    Node submitStampseudonyms(String oin, Node request) throws FaultException {
        String chain = request.get("chainId");
        String sector = request.get("sectorId");
        inputs.chainAndSector(chain, sector);
        List<Item> items = items(request, "stampseudonymList", "stampseudonym");
        Batch.Work work = item -> result(item, inputs.wrongStampseudonym(item.input()), root -> ledger.eckIds()
                .handedOut(oin, root, issuer.eckId(root, chain, sector)));
        return submit(Operation.SUBMIT_ECK_ID_BATCH, oin, new Batch(oin, items, work, now()), items);
    }

    Node retrieve(String oin, Node request, Tampering tampering) throws FaultException {
        List<ItemResult> results =
                batches.retrieve(request.get("batchIdentifier"), oin, moods.batches(), now(), tampering);
        ledger.countRetrieval();
        List<Node> nodes = results.stream()
                .sorted(Comparator.comparing(ItemResult::succeeded).reversed().thenComparing(ItemResult::outcome))
                .map(ItemResult::node)
                .toList();
        return Node.branch(Operation.RETRIEVE_BATCH.responseElement(), nodes);
    }

    private Node submit(Operation operation, String oin, Batch batch, List<Item> items) throws FaultException {
        BatchRules rules = moods.batches();
        if (items.size() > rules.largestBatch()) {
            throw FaultException.wrongRequest("A batch holds at most " + rules.largestBatch() + " items");
        }
        if (!quota.take(oin, rules.dailySubmissions(), now())) {
            throw new FaultException(FaultActor.LIMIT_DAILY_BATCH_SUBMISSIONS_EXCEEDED);
        }
        String identifier = batches.add(batch, rules, now());
        ledger.countSubmission(operation, oin, items.stream().map(Item::input).toList());
        return Node.branch(operation.responseElement(), Node.leaf("batchIdentifier", identifier));
    }

    private Instant now() {
        return issuer.clock().instant();
    }

    private static List<Item> items(Node request, String list, String value) throws FaultException {
        List<Item> items = new ArrayList<>();
        Set<Integer> indices = new HashSet<>();
        for (Node each : request.all(list).toList()) {
            int index = Integer.parseInt(each.get("index"));
            if (!indices.add(index)) {
                throw FaultException.wrongRequest("An index occurs twice in the batch");
            }
            items.add(new Item(items.size() + 1, index, each.get(value)));
        }
        return items;
    }

    private ItemResult result(Item item, Optional<String> wrong, Function<String, String> answer) {
        if (wrong.isPresent()) {
            return ItemResult.failed(item.index(), wrong.get());
        }
        if (moods.batches().failing().fails(item.position(), item.index(), item.input())) {
            return ItemResult.failed(item.index(), "The item could not be processed");
        }
        return ItemResult.success(item.index(), answer.apply(item.input()));
    }
}
