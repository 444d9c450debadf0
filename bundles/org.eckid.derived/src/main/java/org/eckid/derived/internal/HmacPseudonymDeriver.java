// SPDX-License-Identifier: Apache-2.0
package org.eckid.derived.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.HexFormat;
import org.eckid.api.BoardId;
import org.eckid.api.Chain;
import org.eckid.api.EckIdException;
import org.eckid.api.Sector;
import org.eckid.api.secret.EckId;
import org.eckid.api.secret.HashedPgn;
import org.eckid.spi.source.PseudonymDeriver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/**
 * HMAC-SHA-512 with a key of the board over the hashed PGN, the chain and the sector, as 128 hexadecimal digits under a
 * URI prefix. The same four always give the same id.
 */
@Component(configurationPid = "org.eckid.derived", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = DerivedSettings.class)
public final class HmacPseudonymDeriver implements PseudonymDeriver {
    private static final Logger LOG = System.getLogger(HmacPseudonymDeriver.class.getName());
    private static final String LABEL = "eckid-derived-1";

    private final KeyFolder keys;
    private final UriPrefix prefix;

    /**
     * Opens the folder of keys; makes no key yet.
     *
     * @throws IllegalArgumentException naming the property that is wrong and what to do
     */
    @Activate
    public HmacPseudonymDeriver(DerivedSettings settings) {
        this.prefix = UriPrefix.of(settings);
        this.keys = new KeyFolder(settings.key_dir(), settings.new_keys());
        if (prefix.looksIssued()) {
            LOG.log(
                    Level.WARNING,
                    "Derived ids begin with {0} and look issued, as prefix.issuer=true asks",
                    prefix.text());
        }
    }

    @Override
    public EckId derive(BoardId board, HashedPgn hash, Chain chain, Sector sector) throws EckIdException {
        byte[] key = keys.key(board);
        try {
            byte[] digits = Hmac.of(key, LABEL, hash.revealSecretValue(), chain.uri(), sector.uri());
            return new EckId(prefix.text() + HexFormat.of().formatHex(digits));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
