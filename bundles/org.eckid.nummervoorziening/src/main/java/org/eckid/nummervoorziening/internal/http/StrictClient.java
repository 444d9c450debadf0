// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.http;

import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.reactor.ssl.SSLBufferMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * An HttpClient that does nothing by itself: it repeats, redirects, remembers, negotiates and looks up nothing, and reads no
 * system property. The host name in the certificate is checked twice, by the JDK and by HttpClient.
 */
final class StrictClient {
    private static final int CONNECTIONS = 16;

    /** An idle connection still holds its last messages in the buffers of TLS and of HttpClient. */
    private static final TimeValue MOST_IDLE = TimeValue.ofSeconds(2);

    private static final String[] TLS_VERSIONS = {"TLSv1.3", "TLSv1.2"};

    private StrictClient() {}

    static CloseableHttpClient build(SSLContext tls, TimeOuts timeOuts) {
        return HttpClientBuilder.create()
                .setConnectionManager(connections(tls, timeOuts))
                .setDefaultRequestConfig(requests(timeOuts))
                .setDefaultHeaders(List.of(new BasicHeader("Accept", "text/xml")))
                .setUserAgent("eckid")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableConnectionState()
                .evictIdleConnections(MOST_IDLE)
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(SSLContext tls, TimeOuts timeOuts) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(
                        tls,
                        TLS_VERSIONS,
                        null,
                        SSLBufferMode.STATIC,
                        HostnameVerificationPolicy.BOTH,
                        new DefaultHostnameVerifier()))
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setHandshakeTimeout(timeout(timeOuts.tls()))
                        .setSupportedProtocols(TLS_VERSIONS)
                        .build())
                .setDefaultConnectionConfig(connection(timeOuts))
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setSoTimeout(timeout(timeOuts.response()))
                        .build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(8192)
                                .setMaxHeaderCount(100)
                                .build())
                        .build())
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .build();
    }

    /** A kept connection is looked at before it is used again: a submit on a dead one has an unknown outcome. */
    private static ConnectionConfig connection(TimeOuts timeOuts) {
        return ConnectionConfig.custom()
                .setConnectTimeout(timeout(timeOuts.connect()))
                .setSocketTimeout(timeout(timeOuts.response()))
                .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
                .setTimeToLive(TimeValue.ofMinutes(5))
                .build();
    }

    private static RequestConfig requests(TimeOuts timeOuts) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(timeout(timeOuts.total()))
                .setResponseTimeout(timeout(timeOuts.response()))
                .setConnectionKeepAlive(TimeValue.ofSeconds(30))
                .setAuthenticationEnabled(false)
                .setRedirectsEnabled(false)
                .setContentCompressionEnabled(false)
                .setExpectContinueEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    private static Timeout timeout(Duration time) {
        return Timeout.of(time);
    }
}
