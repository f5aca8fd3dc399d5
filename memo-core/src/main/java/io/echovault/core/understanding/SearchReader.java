package io.echovault.core.understanding;

import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.understanding.intent.Intent;
import java.util.Optional;

/** Reads what somebody looks for: "find the recipe". */
final class SearchReader implements WordReader {
  private static final BoundedPattern SEARCH =
      BoundedPattern.compile(
          "\\s*(?:please\\s+)?(?:find(?! out\\b)|search(?: for)?|look up|look"
              + " for|recall|buscar?|encuentra|procurar?|procure)\\b(?!\\s*:)[\\s,]*(.*)",
          BoundedPattern.CASE_INSENSITIVE | BoundedPattern.DOTALL);

  @Override
  public Optional<Intent> read(Written written, ChatContext context) {
    BoundedMatcher search = SEARCH.matcher(written.text());
    return search.matches() ? Optional.of(new Intent.Search(search.group(1))) : Optional.empty();
  }
}
