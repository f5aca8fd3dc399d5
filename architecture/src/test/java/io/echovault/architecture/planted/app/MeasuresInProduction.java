package io.echovault.architecture.planted.app;

import io.echovault.architecture.planted.core.measure.Signals;

/** Breaks: what the core publishes for measuring is used by the bench only. */
final class MeasuresInProduction {
  double of(Signals signals) {
    return signals.score();
  }
}
