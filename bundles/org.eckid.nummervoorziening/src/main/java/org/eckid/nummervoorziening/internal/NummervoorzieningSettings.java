// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of {@code org.eckid.nummervoorziening}. Secrets are never settings: files are named that hold them. */
@ObjectClassDefinition(
        name = "ECK iD: Nummervoorziening",
        description = "The service that issues ECK iDs: where it is, who we are, how patient we are.")
public @interface NummervoorzieningSettings {

    @AttributeDefinition(
            name = "Address",
            description = "https address of the service; the default is production, service-a.eckid.nl is acceptance")
    String endpoint() default "https://service.eckid.nl/eck/ws/201703";

    @AttributeDefinition(name = "Namespace", description = "XML namespace of the service; it moved before")
    String namespace() default "http://ketenid.nl/eck/schemas/v1_0";

    @AttributeDefinition(name = "Key store", required = false, description = "PKCS#12 or JKS file with our one key")
    String keystore_file() default "";

    @AttributeDefinition(name = "Key store password", required = false, description = "file that holds the password")
    String keystore_password_file() default "";

    @AttributeDefinition(
            name = "Certificate",
            required = false,
            description = "PEM file with our certificate and its intermediates, instead of a key store")
    String certificate_file() default "";

    @AttributeDefinition(name = "Private key", required = false, description = "PEM file with our private key")
    String key_file() default "";

    @AttributeDefinition(name = "Private key password", required = false, description = "file that holds the password")
    String key_password_file() default "";

    @AttributeDefinition(
            name = "Trust store",
            description = "PKCS#12, JKS or PEM file with the authorities that may vouch for the service")
    String truststore_file() default "";

    @AttributeDefinition(name = "Trust store password", required = false, description = "file that holds the password")
    String truststore_password_file() default "";

    @AttributeDefinition(name = "Connect time-out", description = "seconds until a connection stands")
    double connect_seconds() default 10;

    @AttributeDefinition(name = "TLS time-out", description = "seconds of silence during the TLS handshake")
    double tls_seconds() default 10;

    @AttributeDefinition(name = "Response time-out", description = "seconds of silence while waiting for an answer")
    double response_seconds() default 60;

    @AttributeDefinition(name = "Total time-out", description = "seconds for a whole call, whatever happens in it")
    double total_seconds() default 120;

    @AttributeDefinition(name = "Largest answer", description = "in MiB; a larger one is refused")
    int answer_mib() default 32;

    @AttributeDefinition(name = "Batch from", description = "from how many persons on a batch is submitted")
    int batch_from() default 10;

    @AttributeDefinition(name = "Batch size", description = "the most items in a batch")
    int batch_size() default 1000;

    @AttributeDefinition(name = "Poll", description = "seconds between two questions for a batch")
    double poll_seconds() default 25;

    @AttributeDefinition(
            name = "Cool-down",
            description = "seconds to leave a batch alone after the service blocked us")
    double cooldown_seconds() default 300;

    @AttributeDefinition(name = "Submissions a day", description = "the most batches that are submitted in a day")
    int daily_submissions() default 100;

    @AttributeDefinition(name = "Lists", description = "hours for which the lists of chains and sectors are kept")
    int lists_hours() default 24;
}
