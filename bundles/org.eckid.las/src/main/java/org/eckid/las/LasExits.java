// SPDX-License-Identifier: Apache-2.0
package org.eckid.las;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Every way out of this LAS as it stands now, so that a test can walk all of them and look for what must not be there. */
@ProviderType
public interface LasExits {

    /**
     * Every page, search, export and JSON answer, for every school, group and person.
     *
     * @return relative references that begin with {@code /las}, to be resolved against the address of the web server
     */
    List<URI> pages();

    /** The files that the LAS writes: its database and its debug log. Not all of them exist at every moment. */
    List<Path> files();
}
