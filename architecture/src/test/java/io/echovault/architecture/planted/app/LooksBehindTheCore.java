package io.echovault.architecture.planted.app;

import io.echovault.architecture.planted.core.recall.Hidden;

/** Breaks: what the core does not export is used inside the core only. */
final class LooksBehindTheCore {
  Object of(Hidden hidden) {
    return hidden;
  }
}
