package io.echovault.architecture.planted.core.memory;

import io.echovault.architecture.planted.core.agenda.Hen;

/** Breaks, with the hen: no package depends on itself through others. */
public interface Egg {
  Hen hatches();
}
