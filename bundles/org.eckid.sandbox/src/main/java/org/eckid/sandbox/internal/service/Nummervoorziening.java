// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eckid.sandbox.HashCheck;
import org.eckid.sandbox.Operation;
import org.eckid.sandbox.internal.soap.FaultException;
import org.eckid.sandbox.internal.soap.Node;
import org.eckid.sandbox.internal.soap.SoapRequest;
import org.eckid.sandbox.internal.soap.XmlDateTime;

/** The nine operations behind the wire. Safe for use by many threads. */
public final class Nummervoorziening {

    private final Issuer issuer;
    private final Inputs inputs;
    private final Moods moods;
    private final Ledger ledger;
    private final BatchCalls batches;

    public Nummervoorziening(Clock clock, HashCheck hashCheck, Moods moods) {
        this.issuer = new Issuer(clock);
        this.inputs = new Inputs(hashCheck);
        this.moods = moods;
        this.ledger = new Ledger(issuer, moods);
        this.batches = new BatchCalls(issuer, inputs, moods, ledger);
    }

    public Ledger ledger() {
        return ledger;
    }

    /**
     * The root element of the answer.
     *
     * @param tampering for a batch that is retrieved; nothing else is tampered with
     * @throws FaultException when the service refuses
     */
    public Node answer(SoapRequest request, Tampering tampering) throws FaultException {
        Node body = request.body();
        String oin = request.oin();
        return switch (request.operation()) {
            case PING -> ping();
            case RETRIEVE_STAMPSEUDONYM -> retrieveStampseudonym(oin, body);
            case RETRIEVE_ECK_ID -> retrieveEckId(oin, body);
            case SUBMIT_STAMPSEUDONYM_BATCH -> batches.submitHashes(oin, body);
            case SUBMIT_ECK_ID_BATCH -> batches.submitStampseudonyms(oin, body);
            case RETRIEVE_BATCH -> batches.retrieve(oin, body, tampering);
            case REPLACE_STAMPSEUDONYM -> replaceStampseudonym(oin, body);
            case RETRIEVE_CHAINS -> Node.branch(request.operation().responseElement(), Vocabulary.chains());
            case RETRIEVE_SECTORS -> Node.branch(request.operation().responseElement(), Vocabulary.sectors());
        };
    }

    private Node ping() {
        Instant now = issuer.clock().instant().plus(moods.skew()).truncatedTo(ChronoUnit.MILLIS);
        return Node.branch(
                Operation.PING.responseElement(),
                Node.leaf("available", Boolean.toString(moods.available())),
                Node.leaf("applicationVersion", "2.0-sandbox"),
                Node.leaf("systemTime", now.toString()));
    }

    private Node retrieveStampseudonym(String oin, Node body) throws FaultException {
        String hpgn = inputs.hash(body.get("hpgn"));
        return stampseudonym(Operation.RETRIEVE_STAMPSEUDONYM, oin, hpgn);
    }

    private Node retrieveEckId(String oin, Node body) throws FaultException {
        String stampseudonym = inputs.stampseudonym(body.get("stampseudonym"));
        String chain = body.get("chainId");
        String sector = body.get("sectorId");
        inputs.chainAndSector(chain, sector);
        String eckId = ledger.eckIds().singly(oin, stampseudonym, issuer.eckId(stampseudonym, chain, sector));
        return Node.branch(Operation.RETRIEVE_ECK_ID.responseElement(), Node.leaf("eckId", eckId));
    }

    private Node replaceStampseudonym(String oin, Node body) throws FaultException {
        String former = inputs.hash(body.get("hpgnOld"));
        String latter = inputs.hash(body.get("hpgnNew"));
        if (former.equals(latter)) {
            throw FaultException.wrongRequest("hpgnOld and hpgnNew are the same");
        }
        Instant from = body.find("effectiveDate")
                .flatMap(XmlDateTime::parse)
                .orElse(issuer.clock().instant());
        issuer.replace(former, latter, from);
        return stampseudonym(Operation.REPLACE_STAMPSEUDONYM, oin, latter);
    }

    private Node stampseudonym(Operation operation, String oin, String hpgn) {
        String value = ledger.stampseudonyms().singly(oin, hpgn, issuer.stampseudonym(hpgn));
        return Node.branch(operation.responseElement(), Node.leaf("stampseudonym", value));
    }
}
