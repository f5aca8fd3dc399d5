package io.echovault.architecture.planted.core.agenda;

import io.echovault.architecture.planted.core.memory.Egg;

/** Breaks, with the egg: no package depends on itself through others. */
public interface Hen {
  Egg lays();
}
