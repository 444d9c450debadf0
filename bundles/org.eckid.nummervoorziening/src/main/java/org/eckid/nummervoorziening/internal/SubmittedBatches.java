// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eckid.spi.source.RemoteBatchId;

/**
 * How many items each batch had, so that an answer can't name an item that was never asked. Kept in memory and only for the
 * latest batches: for one from before a restart the size is not known here, and core checks it against its plan.
 */
final class SubmittedBatches {
    private static final int KEPT = 10_000;

    private final Map<RemoteBatchId, Integer> sizes = new LinkedHashMap<>();

    synchronized void remember(RemoteBatchId batch, int size) {
        sizes.put(batch, size);
        if (sizes.size() > KEPT) {
            sizes.remove(sizes.keySet().iterator().next());
        }
    }

    /** The number of items, or the most that any batch has when the size of this one is not known. */
    synchronized int size(RemoteBatchId batch) {
        return sizes.getOrDefault(batch, CheckedSettings.LARGEST_BATCH);
    }
}
