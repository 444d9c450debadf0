// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.story;

import org.eckid.api.control.BoardControls;
import org.eckid.api.roster.Roster;
import org.eckid.las.EdexmlImport;
import org.eckid.las.LasExits;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All that the story needs from the house; exists as soon as it is there, and tells the director so. */
@Component(immediate = true, service = Stage.class)
public final class Stage {
    private final BoardControls controls;
    private final EdexmlImport edexml;
    private final LasExits exits;
    private final Roster roster;

    /** Called by the component runtime when the last of them has come. */
    @Activate
    public Stage(
            @Reference BoardControls controls,
            @Reference EdexmlImport edexml,
            @Reference LasExits exits,
            @Reference Roster roster,
            @Reference Director director) {
        this.controls = controls;
        this.edexml = edexml;
        this.exits = exits;
        this.roster = roster;
        director.ready(this);
    }

    BoardControls controls() {
        return controls;
    }

    EdexmlImport edexml() {
        return edexml;
    }

    LasExits exits() {
        return exits;
    }

    Roster roster() {
        return roster;
    }
}
