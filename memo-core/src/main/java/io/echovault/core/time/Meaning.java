package io.echovault.core.time;

import java.util.Optional;

/** What a phrase names, reckoned from when it was said; empty when it names no time there. */
@FunctionalInterface
interface Meaning {
  Optional<Named> of(Captured captured, Said said);
}
