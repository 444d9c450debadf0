// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.service;

import java.util.Optional;
import java.util.regex.Pattern;
import org.eckid.sandbox.HashCheck;
import org.eckid.sandbox.internal.soap.FaultException;

/** What is wrong with an input, in words that never repeat it. */
final class Inputs {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final HashCheck hashCheck;

    Inputs(HashCheck hashCheck) {
        this.hashCheck = hashCheck;
    }

    Optional<String> wrongHash(String hpgn) {
        if (hpgn.isBlank()) {
            return Optional.of("The hash is empty");
        }
        boolean right = hashCheck == HashCheck.ANYTHING || HASH.matcher(hpgn).matches();
        return right ? Optional.empty() : Optional.of("The hash is not 64 lower-case hexadecimal digits");
    }

    Optional<String> wrongStampseudonym(String stampseudonym) {
        if (stampseudonym.isBlank()) {
            return Optional.of("The stampseudonym is empty");
        }
        return Pseudonyms.looksLikeStampseudonym(stampseudonym)
                ? Optional.empty()
                : Optional.of("The stampseudonym is not https://ketenid.nl/sppilot/ and 128 lower-case digits");
    }

    String hash(String hpgn) throws FaultException {
        refuse(wrongHash(hpgn));
        return hpgn;
    }

    String stampseudonym(String stampseudonym) throws FaultException {
        refuse(wrongStampseudonym(stampseudonym));
        return stampseudonym;
    }

    void chainAndSector(String chainId, String sectorId) throws FaultException {
        refuse(Vocabulary.knowsChain(chainId) ? Optional.empty() : Optional.of("The chainId is unknown"));
        refuse(Vocabulary.knowsSector(sectorId) ? Optional.empty() : Optional.of("The sectorId is unknown"));
    }

    private static void refuse(Optional<String> wrong) throws FaultException {
        if (wrong.isPresent()) {
            throw FaultException.wrongRequest(wrong.get());
        }
    }
}
