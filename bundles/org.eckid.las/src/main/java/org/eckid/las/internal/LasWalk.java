// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.eckid.las.LasExits;
import org.eckid.las.internal.web.AllExits;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Publishes the list of all exits. */
@Component(name = "org.eckid.las.exits")
public final class LasWalk implements LasExits {
    private final Las las;

    /** Of this LAS. */
    @Activate
    public LasWalk(@Reference Las las) {
        this.las = las;
    }

    @Override
    public List<URI> pages() {
        return new AllExits(las.register()).list();
    }

    @Override
    public List<Path> files() {
        return las.files();
    }
}
