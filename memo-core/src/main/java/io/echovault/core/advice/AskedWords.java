package io.echovault.core.advice;

import io.echovault.core.understanding.intent.Intent;
import java.util.Optional;

/** The question that carrying out an intent answers. */
public final class AskedWords {
  private AskedWords() {}

  /** Its words as they were written; empty when it answers none from memories. */
  public static Optional<String> of(Intent intent) {
    if (intent instanceof Intent.Ask ask) {
      return Optional.of(ask.question());
    } else if (intent instanceof Intent.KeepOrAsk unsure && unsure.likely()) {
      return Optional.of(unsure.words());
    } else if (intent instanceof Intent.FollowUp followUp) {
      return Optional.of(followUp.words());
    }
    return Optional.empty();
  }
}
