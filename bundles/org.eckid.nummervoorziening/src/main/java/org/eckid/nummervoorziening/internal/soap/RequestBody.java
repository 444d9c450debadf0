// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.soap;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.eckid.api.Chain;
import org.eckid.api.Sector;
import org.eckid.api.secret.HashedPgn;
import org.eckid.api.secret.Secret;
import org.eckid.api.secret.Stampseudonym;
import org.eckid.spi.source.HashReplacement;
import org.eckid.spi.source.RemoteBatchId;

/**
 * The children of one operation's request element, in the contract's order. Its traps: a hash is {@code hpgn} alone but
 * {@code hPgn} in a batch; the repeated element of a batch has no wrapper; the former hash comes before the current one.
 */
@FunctionalInterface
public interface RequestBody {

    /** Writes the children into the open request element. */
    void writeTo(RequestWriter xml) throws XMLStreamException;

    /** {@code ping}, {@code retrieveChains} and {@code retrieveSectors}. */
    static RequestBody empty() {
        return xml -> {};
    }

    /** {@code retrieveStampseudonym}. */
    static RequestBody hash(HashedPgn hash) {
        return xml -> xml.leaf("hpgn", hash.revealSecretValue());
    }

    /** {@code retrieveEckId}. */
    static RequestBody stampseudonym(Stampseudonym stampseudonym, Chain chain, Sector sector) {
        return xml -> {
            xml.leaf("stampseudonym", stampseudonym.revealSecretValue());
            purpose(xml, chain, sector);
        };
    }

    /** {@code submitStampseudonymBatch}. */
    static RequestBody hashes(List<HashedPgn> hashes) {
        return xml -> items(xml, "hpgnList", "hPgn", hashes);
    }

    /** {@code submitEckIdBatch}. */
    static RequestBody stampseudonyms(List<Stampseudonym> stampseudonyms, Chain chain, Sector sector) {
        return xml -> {
            items(xml, "stampseudonymList", "stampseudonym", stampseudonyms);
            purpose(xml, chain, sector);
        };
    }

    /** {@code retrieveBatch}. */
    static RequestBody batch(RemoteBatchId batch) {
        return xml -> xml.leaf("batchIdentifier", batch.value());
    }

    /** {@code replaceStampseudonym}. */
    static RequestBody replacement(HashReplacement replacement) {
        return xml -> {
            xml.leaf("hpgnOld", replacement.former().revealSecretValue());
            xml.leaf("hpgnNew", replacement.current().revealSecretValue());
            if (replacement.effectiveFrom().isPresent()) {
                xml.leaf("effectiveDate", replacement.effectiveFrom().get().toString());
            }
        };
    }

    private static void purpose(RequestWriter xml, Chain chain, Sector sector) throws XMLStreamException {
        xml.leaf("chainId", chain.uri());
        xml.leaf("sectorId", sector.uri());
    }

    private static void items(RequestWriter xml, String item, String value, List<? extends Secret> secrets)
            throws XMLStreamException {
        int index = 0;
        for (Secret secret : secrets) {
            xml.open(item);
            xml.leaf("index", Integer.toString(index++));
            xml.leaf(value, secret.revealSecretValue());
            xml.close();
        }
    }
}
