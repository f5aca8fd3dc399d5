package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import java.util.Optional;

/** Asks or looks for what follows {@code Question:} or {@code Search:}. */
final class LabelRule implements Rule {
  private static final BoundedPattern LABEL =
      BoundedPattern.compile(
          "\\s*(?:(question|q|pregunta|pergunta)|search|find|recall|buscar)\\s?:\\s*(\\S.*)",
          BoundedPattern.CASE_INSENSITIVE | BoundedPattern.DOTALL);

  @Override
  public Optional<Answer> answer(Turn turn) {
    BoundedMatcher matcher = LABEL.matcher(turn.text());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String words = matcher.group(2);
    return Optional.of(
        matcher.group(1) == null ? Searching.search(turn, words) : Searching.ask(turn, words));
  }
}
