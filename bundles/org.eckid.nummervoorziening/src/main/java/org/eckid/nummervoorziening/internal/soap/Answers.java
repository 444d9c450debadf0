// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.soap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eckid.api.Chain;
import org.eckid.api.Sector;
import org.eckid.api.secret.EckId;
import org.eckid.api.secret.Stampseudonym;
import org.eckid.spi.source.IssuerPing;
import org.eckid.spi.source.Listing;
import org.eckid.spi.source.RemoteBatchId;

/** What each operation answers, read by name. Batches have a reader of their own. */
public final class Answers {
    private Answers() {}

    /** {@code retrieveStampseudonym} and {@code replaceStampseudonym}. */
    public static AnswerPart<Stampseudonym> stampseudonym() {
        return fields -> Typed.value("stampseudonym", fields.onlyLeaf("stampseudonym"), Stampseudonym::new);
    }

    /** {@code retrieveEckId}. */
    public static AnswerPart<EckId> eckId() {
        return fields -> Typed.value("eckId", fields.onlyLeaf("eckId"), EckId::new);
    }

    /** Both submits. */
    public static AnswerPart<RemoteBatchId> batchIdentifier() {
        return fields -> Typed.value("batchIdentifier", fields.onlyLeaf("batchIdentifier"), RemoteBatchId::new);
    }

    /** {@code ping}. */
    public static AnswerPart<IssuerPing> ping() {
        return fields -> {
            Map<String, String> leaves = fields.leaves(Set.of("available", "applicationVersion", "systemTime"));
            return new IssuerPing(
                    Typed.flag("available", AnswerFields.required(leaves, "available")),
                    AnswerFields.required(leaves, "applicationVersion"),
                    Typed.instant("systemTime", AnswerFields.required(leaves, "systemTime")));
        };
    }

    /** {@code retrieveChains}. */
    public static AnswerPart<List<Listing<Chain>>> chains() {
        return fields -> listings(fields, "chain", Chain::new);
    }

    /** {@code retrieveSectors}. */
    public static AnswerPart<List<Listing<Sector>>> sectors() {
        return fields -> listings(fields, "sector", Sector::new);
    }

    private static <T> List<Listing<T>> listings(AnswerFields fields, String name, Function<String, T> made)
            throws AnswerInvalidException {
        List<Listing<T>> listings = new ArrayList<>();
        while (fields.next(Set.of(name))) {
            Map<String, String> leaves = fields.leaves(Set.of("id", "name", "description", "lastEdited"));
            listings.add(new Listing<>(
                    Typed.value("id", AnswerFields.required(leaves, "id"), made),
                    leaves.getOrDefault("name", ""),
                    leaves.getOrDefault("description", ""),
                    Typed.instant("lastEdited", AnswerFields.required(leaves, "lastEdited"))));
        }
        if (listings.isEmpty()) {
            throw new AnswerInvalidException("it has no " + name);
        }
        return List.copyOf(listings);
    }
}
