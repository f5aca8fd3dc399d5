package io.echovault.core.understanding;

import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Perhaps;
import io.echovault.core.understanding.intent.Sent;
import java.util.Optional;

/** The words that carrying out an intent would keep. */
final class KeptWords {
  private KeptWords() {}

  static Optional<String> of(Intent intent) {
    if (intent instanceof Intent.Keep keep) {
      return Optional.of(keep.words());
    } else if (intent instanceof Intent.KeepOrAsk unsure) {
      return Optional.of(unsure.words());
    } else if (intent instanceof Perhaps perhaps) {
      return of(perhaps.otherwise());
    } else if (intent instanceof Intent.Remind remind) {
      return Optional.of(remind.words());
    } else if (intent instanceof Sent.Captioned captioned) {
      return Optional.of(captioned.words());
    } else if (intent instanceof Sent.File file) {
      return file.caption();
    } else if (intent instanceof Sent.Edit edit) {
      return Optional.of(edit.words());
    }
    return Optional.empty();
  }
}
