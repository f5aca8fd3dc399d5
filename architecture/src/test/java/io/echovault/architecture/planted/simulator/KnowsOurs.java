package io.echovault.architecture.planted.simulator;

import io.echovault.architecture.planted.ports.vocabulary.Word;

/** Breaks: simulator and local-postgres know none of our modules. */
final class KnowsOurs {
  Word word() {
    return new Word("ours");
  }
}
