// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.soap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** The {@code xs:dateTime} of requests; one without an offset is taken as Amsterdam time. */
public final class XmlDateTime {

    private static final Pattern FORM = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(?<offset>Z|[+-][0-9]{2}:[0-9]{2})?");
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private XmlDateTime() {}

    /** The moment meant, or nothing when the text is no dateTime. */
    public static Optional<Instant> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    form.group("offset") != null
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).atZone(AMSTERDAM).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
