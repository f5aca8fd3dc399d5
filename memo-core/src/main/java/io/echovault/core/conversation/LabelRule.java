package io.echovault.core.conversation;

import io.echovault.core.answer.Answer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks or looks for what follows {@code Question:} or {@code Search:}. */
final class LabelRule implements Rule {
  private static final Pattern LABEL =
      Pattern.compile(
          "\\s*(?:(question|q|pregunta|pergunta)|search|find|recall|buscar)\\s?:\\s*(\\S.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  @Override
  public Optional<Answer> answer(Turn turn) {
    Matcher matcher = LABEL.matcher(turn.text());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String words = matcher.group(2);
    return Optional.of(
        matcher.group(1) == null ? Searching.search(turn, words) : Searching.ask(turn, words));
  }
}
