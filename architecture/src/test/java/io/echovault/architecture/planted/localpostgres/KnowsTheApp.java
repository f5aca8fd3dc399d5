package io.echovault.architecture.planted.localpostgres;

import io.echovault.architecture.planted.app.Wiring;

/** Breaks: only the demo, the bench and the drills know the app. */
final class KnowsTheApp {
  Object of(Wiring wiring) {
    return wiring;
  }
}
