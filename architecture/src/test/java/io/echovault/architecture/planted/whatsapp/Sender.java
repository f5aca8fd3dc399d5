package io.echovault.architecture.planted.whatsapp;

import io.echovault.architecture.planted.ports.vocabulary.Word;

/** An innocent adapter. */
public final class Sender {
  public Word word() {
    return new Word("said");
  }
}
