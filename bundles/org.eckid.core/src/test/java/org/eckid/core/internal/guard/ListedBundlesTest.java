// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;

class ListedBundlesTest {
    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);
    private static final String C = "c".repeat(64);

    private final Bundle bundle = FakeBundles.bundle("org.example.c", 20);
    private final Bundle fragment = FakeBundles.bundle("org.example.c.nl", 21);
    private final Map<Bundle, Signature> signatures = new HashMap<>();
    private final Map<Bundle, List<Bundle>> fragments = new HashMap<>();

    private ListedBundles listed(String... lines) {
        return new ListedBundles("connectors", List.of(lines), GuardFixture.facts(signatures, fragments));
    }

    private String refusal(String... lines) {
        return listed(lines).refusal(bundle).orElse("admitted");
    }

    @Test
    void admitsAnUnsignedBundleByItsName() {
        assertEquals("admitted", refusal("org.example.c"));
        assertEquals("admitted", refusal(" org.example.other", " org.example.c "));
        assertEquals(Optional.empty(), listed("org.example.c").signer(bundle));
    }

    @Test
    void admitsASignedBundleByItsSigner() {
        signatures.put(bundle, new Signature.By(Set.of(A)));
        assertEquals("admitted", refusal("org.example.c;signer=" + A));
        assertEquals("admitted", refusal("org.example.c ; signer = " + "AA:".repeat(31) + "AA"));
        assertEquals(Optional.of(A), listed("org.example.c;signer=" + A).signer(bundle));
        assertEquals(Optional.empty(), listed("org.example.c;signer=" + B).signer(bundle));
        assertEquals(Optional.empty(), listed("org.example.d;signer=" + A).signer(bundle));
    }

    @Test
    void admitsTheOldAndTheNewCertificateWhenBothAreListed() {
        for (String signer : List.of(A, B)) {
            signatures.put(bundle, new Signature.By(Set.of(signer, C)));
            assertEquals("admitted", refusal("org.example.c;signer=" + A, "org.example.c;signer=" + B));
        }
    }

    @Test
    void showsTheLineToWriteForASignedBundleThatIsListedWithoutSigner() {
        signatures.put(bundle, new Signature.By(Set.of(A)));
        String why = refusal("org.example.c");
        assertTrue(why.startsWith("org.example.c is signed, and connectors of org.eckid.core.guard does not say"), why);
        assertTrue(why.endsWith("write org.example.c;signer=" + A), why);
    }

    @Test
    void refusesAnotherSigner() {
        signatures.put(bundle, new Signature.By(Set.of(B)));
        String why = refusal("org.example.c;signer=" + A);
        assertTrue(why.contains("signed by another than connectors of org.eckid.core.guard says"), why);
        assertTrue(why.endsWith("write org.example.c;signer=" + B), why);
    }

    @Test
    void refusesAnUnsignedImitator() {
        String why = refusal("org.example.c;signer=" + A);
        assertTrue(why.startsWith("org.example.c is listed with a signer and is not signed"), why);
    }

    @Test
    void refusesABrokenSignatureHoweverItIsListed() {
        signatures.put(bundle, new Signature.Broken("X.class was changed"));
        for (String line : List.of("org.example.c", "org.example.c;signer=" + A)) {
            assertTrue(refusal(line).contains("(X.class was changed)"), refusal(line));
        }
    }

    @Test
    void refusesAFragmentOfSomebodyElse() {
        fragments.put(bundle, List.of(fragment));
        String why = refusal("org.example.c");
        assertTrue(why.startsWith("org.example.c has the fragment org.example.c.nl attached"), why);
        assertEquals("admitted", refusal("org.example.c", "org.example.c.nl"));
    }

    @Test
    void holdsAFragmentToItsSignerToo() {
        fragments.put(bundle, List.of(fragment));
        signatures.put(fragment, new Signature.By(Set.of(B)));
        assertTrue(refusal("org.example.c", "org.example.c.nl;signer=" + A).contains("org.example.c.nl"));
        assertEquals("admitted", refusal("org.example.c", "org.example.c.nl;signer=" + B));
    }

    @Test
    void leavesTheFragmentsOfAHostAlone() {
        fragments.put(bundle, List.of(fragment));
        signatures.put(bundle, new Signature.By(Set.of(A)));
        BundleFacts facts = GuardFixture.facts(signatures, fragments).withAnyFragments();
        var hosts = new ListedBundles("host.bundle", List.of("org.example.c;signer=" + A), facts);
        assertEquals(Optional.empty(), hosts.refusal(bundle));
        assertTrue(new ListedBundles("host.bundle", List.of("org.example.c"), facts)
                .refusal(bundle)
                .orElseThrow()
                .contains("host.bundle of org.eckid.core.guard does not say by whom"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.eckid.*",
                "",
                "org.example.c;signer=12",
                "org.example.c;signer=",
                "org.example.c;version=1",
                "org.example.c org.example.d"
            })
    void refusesALineThatIsNoEntryAndShowsOneThatIs(String line) {
        String why =
                assertThrows(IllegalArgumentException.class, () -> listed(line)).getMessage();
        assertTrue(why.startsWith("connectors of org.eckid.core.guard: '" + line + "' "), why);
        assertTrue(why.contains("for example org.eckid.uwlr, or org.eckid.uwlr;signer="), why);
    }

    @Test
    void refusesANameBothWithAndWithoutSigner() {
        for (String[] lines : List.of(
                new String[] {"org.example.c", "org.example.c;signer=" + A},
                new String[] {"org.example.c;signer=" + A, "org.example.c"})) {
            String why = assertThrows(IllegalArgumentException.class, () -> listed(lines))
                    .getMessage();
            assertTrue(why.contains("both with and without a signer"), why);
        }
    }
}
