package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.text.BoundedPattern;
import java.util.Optional;

/** Goes on with an answer that was too long for one message. */
final class MoreRule implements Rule {
  private static final BoundedPattern MORE =
      BoundedPattern.compile(
          "(?:more|mas|mais|mehr|plus|altro|ancora|और|aur)(?: please| bitte| por favor)?+[.!]*+");

  @Override
  public Optional<Answer> answer(Turn turn) {
    return MORE.matcher(turn.plain()).matches() ? Optional.of(more(turn)) : Optional.empty();
  }

  static Answer more(Turn turn) {
    return Answer.say(
        turn.notebook().state().rest().map(Message::words).orElse(Message.of("more.no-more")));
  }
}
