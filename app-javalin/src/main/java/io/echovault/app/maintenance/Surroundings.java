package io.echovault.app.maintenance;

import io.echovault.app.settings.Settings;
import java.time.Instant;

/** What a round works with. */
record Surroundings(Settings settings, Instant now) {}
