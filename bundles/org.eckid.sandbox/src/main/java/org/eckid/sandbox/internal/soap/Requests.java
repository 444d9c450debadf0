// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.soap;

import org.eckid.sandbox.Operation;
import org.eckid.sandbox.internal.soap.Shape.Kind;

/** The shape of each operation's request: names, order and number of elements as the contract has them. */
final class Requests {

    private Requests() {}

    static Shape of(Operation operation) {
        String root = operation.requestElement();
        return switch (operation) {
            case PING, RETRIEVE_CHAINS, RETRIEVE_SECTORS -> Shape.root(root);
            case RETRIEVE_STAMPSEUDONYM -> Shape.root(root, text("hpgn"));
            case RETRIEVE_ECK_ID -> Shape.root(root, text("stampseudonym"), text("chainId"), text("sectorId"));
            case SUBMIT_STAMPSEUDONYM_BATCH -> Shape.root(root, items("hpgnList", "hPgn"));
            case SUBMIT_ECK_ID_BATCH ->
                Shape.root(root, items("stampseudonymList", "stampseudonym"), text("chainId"), text("sectorId"));
            case RETRIEVE_BATCH -> Shape.root(root, text("batchIdentifier"));
            case REPLACE_STAMPSEUDONYM ->
                Shape.root(root, text("hpgnOld"), text("hpgnNew"), Shape.optional("effectiveDate", Kind.DATE_TIME));
        };
    }

    private static Shape text(String name) {
        return Shape.of(name, Kind.TEXT);
    }

    private static Shape items(String list, String value) {
        return Shape.list(list, Shape.of("index", Kind.INT), text(value));
    }
}
