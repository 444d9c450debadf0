// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.eckid.api.Chain;
import org.eckid.api.EckIdException;
import org.eckid.api.Oin;
import org.eckid.api.Reason;
import org.eckid.api.Sector;
import org.eckid.api.secret.EckId;
import org.eckid.api.secret.HashedPgn;
import org.eckid.api.secret.Stampseudonym;
import org.eckid.nummervoorziening.internal.http.Channel;
import org.eckid.nummervoorziening.internal.http.HttpClientChannel;
import org.eckid.nummervoorziening.internal.http.Silence;
import org.eckid.nummervoorziening.internal.soap.AnswerPart;
import org.eckid.nummervoorziening.internal.soap.Answers;
import org.eckid.nummervoorziening.internal.soap.BatchReader;
import org.eckid.nummervoorziening.internal.soap.FaultException;
import org.eckid.nummervoorziening.internal.soap.Operation;
import org.eckid.nummervoorziening.internal.soap.RequestBody;
import org.eckid.nummervoorziening.internal.tls.Identity;
import org.eckid.spi.source.BatchAnswer;
import org.eckid.spi.source.HashReplacement;
import org.eckid.spi.source.IssuerPing;
import org.eckid.spi.source.IssuerTerms;
import org.eckid.spi.source.Listing;
import org.eckid.spi.source.PseudonymIssuer;
import org.eckid.spi.source.RemoteBatchId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Kennisnet's Nummervoorziening over SOAP. Opens no connection before the first call, keeps no pseudonym, repeats no call by
 * itself: when to try again is for core to decide. Many threads and many schools at once.
 */
@Component(
        service = PseudonymIssuer.class,
        configurationPid = "org.eckid.nummervoorziening",
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true)
@Designate(ocd = NummervoorzieningSettings.class)
public final class SoapPseudonymIssuer implements PseudonymIssuer {
    private static final Logger LOG = System.getLogger(SoapPseudonymIssuer.class.getName());
    private static final Duration RENEW_IN_TIME = Duration.ofDays(30);

    private final Channel channel;
    private final Conversation conversation;
    private final IssuerTerms terms;
    private final KeptList<Listing<Chain>> chains;
    private final KeptList<Listing<Sector>> sectors;
    private final SubmittedBatches submitted = new SubmittedBatches();

    /** For the framework: refuses wrong settings, unusable keys, and a framework in which messages could be logged. */
    @Activate
    public SoapPseudonymIssuer(NummervoorzieningSettings settings) throws EckIdException {
        this(CheckedSettings.of(settings), Clock.systemUTC());
    }

    SoapPseudonymIssuer(CheckedSettings settings, Clock clock) throws EckIdException {
        this(settings, opened(settings, clock.instant()), clock);
    }

    SoapPseudonymIssuer(CheckedSettings settings, Channel channel, Clock clock) {
        this.channel = channel;
        this.conversation = new Conversation(settings.endpoint(), settings.namespace(), channel, clock);
        this.terms = settings.terms();
        this.chains = new KeptList<>(clock, settings.listsKept());
        this.sectors = new KeptList<>(clock, settings.listsKept());
    }

    private static Channel opened(CheckedSettings settings, Instant now) throws EckIdException {
        Silence.check();
        Identity identity = settings.tls().identity(now);
        HttpClientChannel channel = new HttpClientChannel(
                settings.endpoint(), settings.tls().context(identity), settings.timeOuts(), settings.mostBytes());
        LOG.log(Level.INFO, "asks {0} as {1}", settings.endpoint(), identity.subject());
        if (identity.validUntil().isBefore(now.plus(RENEW_IN_TIME))) {
            LOG.log(
                    Level.WARNING,
                    "the certificate for the Nummervoorziening ends {0}: renew it",
                    identity.validUntil());
        }
        return channel;
    }

    /** Breaks off what is under way. */
    @Deactivate
    public void close() {
        channel.close();
    }

    @Override
    public IssuerTerms terms() {
        return terms;
    }

    @Override
    public IssuerPing ping(Oin school) throws EckIdException {
        return conversation.ask(Operation.PING, school, RequestBody.empty(), Answers.ping());
    }

    @Override
    public Stampseudonym stampseudonym(Oin school, HashedPgn hash) throws EckIdException {
        return conversation.ask(
                Operation.RETRIEVE_STAMPSEUDONYM, school, RequestBody.hash(hash), Answers.stampseudonym());
    }

    @Override
    public EckId eckId(Oin school, Stampseudonym stampseudonym, Chain chain, Sector sector) throws EckIdException {
        RequestBody body = RequestBody.stampseudonym(stampseudonym, chain, sector);
        return conversation.ask(Operation.RETRIEVE_ECK_ID, school, body, Answers.eckId());
    }

    @Override
    public RemoteBatchId submitStampseudonyms(Oin school, List<HashedPgn> hashes) throws EckIdException {
        return submit(Operation.SUBMIT_STAMPSEUDONYM_BATCH, school, hashes.size(), RequestBody.hashes(hashes));
    }

    @Override
    public RemoteBatchId submitEckIds(Oin school, List<Stampseudonym> stampseudonyms, Chain chain, Sector sector)
            throws EckIdException {
        RequestBody body = RequestBody.stampseudonyms(stampseudonyms, chain, sector);
        return submit(Operation.SUBMIT_ECK_ID_BATCH, school, stampseudonyms.size(), body);
    }

    private RemoteBatchId submit(Operation operation, Oin school, int size, RequestBody body) throws EckIdException {
        if (size < 1 || size > terms.batchSize()) {
            throw new EckIdException(
                    Reason.CALL_INVALID, "a batch has 1 to " + terms.batchSize() + " items (batch.size), not " + size);
        }
        RemoteBatchId batch = conversation.ask(operation, school, body, Answers.batchIdentifier());
        submitted.remember(batch, size);
        return batch;
    }

    @Override
    public BatchAnswer<Stampseudonym> stampseudonyms(Oin school, RemoteBatchId batch) throws EckIdException {
        return retrieve(school, batch, Stampseudonym::new);
    }

    @Override
    public BatchAnswer<EckId> eckIds(Oin school, RemoteBatchId batch) throws EckIdException {
        return retrieve(school, batch, EckId::new);
    }

    private <T> BatchAnswer<T> retrieve(Oin school, RemoteBatchId batch, Function<String, T> made)
            throws EckIdException {
        AnswerPart<BatchAnswer<T>> part = new BatchReader<>(submitted.size(batch), made);
        try {
            return conversation.askOrFault(Operation.RETRIEVE_BATCH, school, RequestBody.batch(batch), part);
        } catch (FaultException e) {
            return switch (e.actor()) {
                case NOT_FINISHED -> new BatchAnswer.NotFinished<>();
                case TEMPORARY_BLOCKED -> new BatchAnswer.Blocked<>();
                case CONTENT_ALREADY_RETRIEVED, CONTENT_REMOVED -> new BatchAnswer.Gone<>();
                default -> throw Refusals.fault(Operation.RETRIEVE_BATCH, e);
            };
        }
    }

    @Override
    public Stampseudonym replace(Oin school, HashReplacement replacement) throws EckIdException {
        RequestBody body = RequestBody.replacement(replacement);
        return conversation.ask(Operation.REPLACE_STAMPSEUDONYM, school, body, Answers.stampseudonym());
    }

    @Override
    public List<Listing<Chain>> chains(Oin school) throws EckIdException {
        return chains.get(
                () -> conversation.ask(Operation.RETRIEVE_CHAINS, school, RequestBody.empty(), Answers.chains()));
    }

    @Override
    public List<Listing<Sector>> sectors(Oin school) throws EckIdException {
        return sectors.get(
                () -> conversation.ask(Operation.RETRIEVE_SECTORS, school, RequestBody.empty(), Answers.sectors()));
    }
}
