package io.echovault.architecture.planted.core.memory;

import io.echovault.architecture.planted.ports.vocabulary.OpenWords;

/** Breaks: only what reads the tier of words makes words and pictures for a language model. */
final class SendsAnything {
  OpenWords sent(String text) {
    return new OpenWords(text);
  }
}
