// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.example;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eckid.spi.gateway.HiddenField;

/** What the imaginary vendor has already: its registration of pupils, with a catalogue of extra fields. */
interface Registration {

    /** One row of the vendor's own table. */
    record Row(String key, String brin, Optional<String> bsn, boolean verified) {}

    List<Row> enrolled(String board);

    Optional<Row> enrolled(String board, String key);

    /** Tells board and key of a pupil that changed, or whose BSN turned out to be wrong; the answer ends it. */
    Runnable onChange(BiConsumer<String, String> changed, BiConsumer<String, String> corrected);

    /** The keys of pupils whose BSN was put right and not yet closed. */
    List<String> openCorrections(String board);

    void correctionClosed(String board, String key);

    List<HiddenField> extraFields();
}
