package io.echovault.core.understanding;

import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.understanding.intent.Intent;
import java.util.Optional;

/** Reads what is asked or looked for after {@code Question:} or {@code Search:}. */
final class LabelReader implements WordReader {
  private static final BoundedPattern LABEL =
      BoundedPattern.compile(
          "\\s*(?:(question|q|pregunta|pergunta)|search|find|recall|buscar)\\s?:\\s*(\\S.*)",
          BoundedPattern.CASE_INSENSITIVE | BoundedPattern.DOTALL);

  @Override
  public Optional<Intent> read(Written written, ChatContext context) {
    BoundedMatcher matcher = LABEL.matcher(written.text());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String words = matcher.group(2);
    return Optional.of(matcher.group(1) == null ? new Intent.Search(words) : new Intent.Ask(words));
  }
}
