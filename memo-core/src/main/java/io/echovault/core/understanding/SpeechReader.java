package io.echovault.core.understanding;

import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.ports.vocabulary.Provenance;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what somebody else said, which is kept: {@code Caroline: Hey Mel! How have you been?}.
 * Whatever follows the name is theirs, so it is neither answered nor obeyed.
 */
final class SpeechReader implements WordReader {
  private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
  private static final BoundedPattern SPEECH =
      BoundedPattern.compile(
          "\\s*(" + NAME + "(?: " + NAME + "){0,2}):\\s+\\S.*", BoundedPattern.DOTALL);

  /** Words before a colon that speak to the bot, or say what to do. */
  private static final Set<String> NOT_NAMES =
      Set.of(
          "question",
          "q",
          "search",
          "find",
          "recall",
          "echovault",
          "bot",
          "remember",
          "note",
          "please remember",
          "please note",
          "pregunta",
          "pergunta",
          "buscar",
          "recuerda",
          "nota",
          "anota",
          "apunta",
          "lembra",
          "lembre");

  @Override
  public Optional<Intent> read(Written written, ChatContext context) {
    return isSpeech(written.text())
        ? Optional.of(new Intent.Keep(written.text(), Provenance.SAID))
        : Optional.empty();
  }

  /** Whether words are somebody else's, with a name in front. */
  static boolean isSpeech(String words) {
    BoundedMatcher matcher = SPEECH.matcher(words);
    return matcher.matches() && !NOT_NAMES.contains(PlainText.of(matcher.group(1)));
  }
}
