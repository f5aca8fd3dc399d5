package io.echovault.architecture.planted.postgres;

import java.util.logging.Logger;

/** Breaks: libraries do not use java.util.logging. */
final class PicksALogger {
  Logger logger() {
    return Logger.getAnonymousLogger();
  }
}
