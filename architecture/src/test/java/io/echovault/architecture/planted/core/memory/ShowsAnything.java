package io.echovault.architecture.planted.core.memory;

import io.echovault.architecture.planted.ports.vocabulary.OpenPicture;

/** Breaks: only what reads the tier of words makes words and pictures for a language model. */
final class ShowsAnything {
  OpenPicture shown(String name) {
    return new OpenPicture(name);
  }
}
