package io.echovault.core.recall;

import io.echovault.core.text.PlainText;
import java.util.Optional;

/** Portuguese tells its grandparents apart by an accent only: vó and vô. */
final class Grandparents {
  private Grandparents() {}

  /** Which of them a word is, in English. */
  static Optional<String> of(String piece, String plain) {
    if (!plain.equals("vo") && !plain.equals("avo")) {
      return Optional.empty();
    }
    String composed = PlainText.accented(piece);
    if (composed.endsWith("ô")) {
      return Optional.of("grandfather");
    }
    return composed.endsWith("ó") ? Optional.of("grandmother") : Optional.empty();
  }
}
