package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.ports.vocabulary.Provenance;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps what somebody else said: {@code Caroline: Hey Mel! How have you been?}. Whatever follows
 * the name is theirs, so it is neither answered nor obeyed.
 */
final class SpeechRule implements Rule {
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
  public Optional<Answer> answer(Turn turn) {
    BoundedMatcher matcher = SPEECH.matcher(turn.text());
    return matcher.matches() && !NOT_NAMES.contains(PlainText.of(matcher.group(1)))
        ? Optional.of(Keeping.keep(turn, turn.text(), Provenance.SAID, Message.none()))
        : Optional.empty();
  }
}
