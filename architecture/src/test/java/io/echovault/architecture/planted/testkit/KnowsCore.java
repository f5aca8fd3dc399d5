package io.echovault.architecture.planted.testkit;

import io.echovault.architecture.planted.core.OpenDoor;

/** Breaks: only the app, the demo, the bench and the drills know core and adapters. */
final class KnowsCore {
  Object of(OpenDoor door) {
    return door;
  }
}
