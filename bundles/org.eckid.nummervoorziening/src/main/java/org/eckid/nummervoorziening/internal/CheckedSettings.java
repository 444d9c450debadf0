// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.nummervoorziening.internal.http.TimeOuts;
import org.eckid.nummervoorziening.internal.tls.SettingFile;
import org.eckid.nummervoorziening.internal.tls.TlsSettings;
import org.eckid.spi.source.IssuerTerms;

/**
 * The settings as values that make sense. Each refusal names the property, what is wrong and an example.
 *
 * @param mostBytes the largest answer
 */
record CheckedSettings(
        URI endpoint,
        String namespace,
        TlsSettings tls,
        TimeOuts timeOuts,
        int mostBytes,
        IssuerTerms terms,
        Duration listsKept) {
    /** An array in H2 ends a little above; no batch was ever larger, whatever the setting was. */
    static final int LARGEST_BATCH = 50_000;

    static CheckedSettings of(NummervoorzieningSettings given) throws EckIdException {
        return new CheckedSettings(
                endpoint(given.endpoint()),
                namespace(given.namespace()),
                tls(given),
                timeOuts(given),
                whole("answer.mib", given.answer_mib(), 1, 1024, 32) * 1024 * 1024,
                terms(given),
                Duration.ofHours(whole("lists.hours", given.lists_hours(), 1, 24 * 31, 24)));
    }

    private static URI endpoint(String text) throws EckIdException {
        try {
            URI endpoint = new URI(text.strip());
            if ("https".equals(endpoint.getScheme()) && endpoint.getHost() != null && plain(endpoint)) {
                return endpoint;
            }
        } catch (URISyntaxException e) {
            // Told below, without the text: someone may have put a password into it.
        }
        throw wrong("endpoint", "is not an https address", "endpoint=https://service.eckid.nl/eck/ws/201703");
    }

    private static boolean plain(URI endpoint) {
        return endpoint.getUserInfo() == null && endpoint.getQuery() == null && endpoint.getFragment() == null;
    }

    private static String namespace(String text) throws EckIdException {
        if (!text.matches("[a-z]+:\\S{1,200}[^\\s/]")) {
            throw wrong(
                    "namespace",
                    "is not an absolute URI without a slash at its end",
                    "namespace=http://ketenid.nl/eck/schemas/v1_0");
        }
        return text;
    }

    private static TlsSettings tls(NummervoorzieningSettings given) {
        return new TlsSettings(
                new SettingFile("keystore.file", given.keystore_file()),
                new SettingFile("keystore.password.file", given.keystore_password_file()),
                new SettingFile("certificate.file", given.certificate_file()),
                new SettingFile("key.file", given.key_file()),
                new SettingFile("key.password.file", given.key_password_file()),
                new SettingFile("truststore.file", given.truststore_file()),
                new SettingFile("truststore.password.file", given.truststore_password_file()));
    }

    private static TimeOuts timeOuts(NummervoorzieningSettings given) throws EckIdException {
        return new TimeOuts(
                time("connect.seconds", given.connect_seconds(), 10),
                time("tls.seconds", given.tls_seconds(), 10),
                time("response.seconds", given.response_seconds(), 60),
                time("total.seconds", given.total_seconds(), 120));
    }

    private static IssuerTerms terms(NummervoorzieningSettings given) throws EckIdException {
        return new IssuerTerms(
                whole("batch.from", given.batch_from(), 1, 1_000_000, 10),
                whole("batch.size", given.batch_size(), 1, LARGEST_BATCH, 1000),
                time("poll.seconds", given.poll_seconds(), 25),
                time("cooldown.seconds", given.cooldown_seconds(), 300),
                whole("daily.submissions", given.daily_submissions(), 0, 1_000_000, 100));
    }

    private static int whole(String property, int value, int least, int most, int example) throws EckIdException {
        if (value < least || value > most) {
            throw wrong(property, "is " + value + ", not from " + least + " to " + most, property + "=" + example);
        }
        return value;
    }

    /** Written so that a value that is not a number is refused too. */
    private static Duration time(String property, double seconds, int example) throws EckIdException {
        if (!(seconds >= 0.05 && seconds <= 86_400)) {
            throw wrong(property, "is " + seconds + ", not from 0.05 to 86400 seconds", property + "=" + example);
        }
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static EckIdException wrong(String property, String what, String example) {
        return new EckIdException(Reason.SETTING_WRONG, property + " " + what + ", for example " + example);
    }
}
