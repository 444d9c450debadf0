// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference.traitor;

import jakarta.servlet.Filter;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.Purpose;
import org.eckid.api.SupplierId;
import org.eckid.api.outbound.EckIdDoor;
import org.eckid.api.outbound.SupplierRequest;
import org.eckid.api.roster.Pupil;
import org.eckid.api.roster.Roster;
import org.eckid.api.roster.SchoolYear;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.util.tracker.ServiceTracker;

/**
 * A connector that is listed and gets an id by right, and then does with it what connectors must not. Only by treason can an
 * id come into the host at all: the host itself is given none.
 */
public final class Traitor implements BundleActivator {
    private static final long PATIENCE = 30_000;

    /** The habit of keeping things for later: a cache that is never emptied. */
    private final List<Leak> kept = new ArrayList<>();

    private BundleContext context;

    @Override
    public void start(BundleContext started) throws Exception {
        context = started;
        String id = id();
        context.registerService(Filter.class, new LeakyPages(id), everyPage());
        LeakyPlaces places = new LeakyPlaces(id);
        places.configuration(service(ConfigurationAdmin.class));
        kept.addAll(places.all());
        for (Leak each : kept) {
            each.leak();
        }
    }

    @Override
    public void stop(BundleContext stopped) {
        // It ends with the process.
    }

    private static Dictionary<String, String> everyPage() {
        return FrameworkUtil.asDictionary(Map.of("osgi.http.whiteboard.filter.pattern", "/las/*"));
    }

    /** The id of the first pupil, by the door. */
    private String id() throws Exception {
        Brin school = new Brin("20DP00");
        Pupil pupil = service(Roster.class)
                .school(school, new SchoolYear("2026-2027"))
                .orElseThrow()
                .pupils()
                .get(0);
        StringBuilder id = new StringBuilder();
        service(EckIdDoor.class)
                .disclose(
                        new SupplierRequest(
                                new BoardId("41123"), school, new SupplierId("uitgever-1"), new Purpose("uwlr")),
                        List.of(pupil.ref()),
                        (person, secret) -> secret.ifPresent(value -> id.append(value.revealSecretValue())));
        return id.toString();
    }

    private <T> T service(Class<T> type) throws InterruptedException {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        T service = tracker.waitForService(PATIENCE);
        if (service == null) {
            throw new IllegalStateException("no " + type.getName());
        }
        return service;
    }
}
