package io.echovault.core.understanding;

import io.echovault.core.text.BoundedPattern;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Looking;
import java.util.Optional;

/** Reads "more", which goes on with an answer that was too long for one message. */
final class MoreReader implements WordReader {
  private static final BoundedPattern MORE =
      BoundedPattern.compile(
          "(?:more|mas|mais|mehr|plus|altro|ancora|और|aur)(?: please| bitte| por favor)?+[.!]*+");

  @Override
  public Optional<Intent> read(Written written, ChatContext context) {
    return MORE.matches(written.plain()) ? Optional.of(new Looking.More()) : Optional.empty();
  }
}
