package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;

/** Shows one memory whole. */
final class Showing {
  private Showing() {}

  static Answer show(Turn turn, int number) {
    if (!turn.notebook().may(MemoryCommands.READ)) {
      return Refusing.refused(turn.notebook().role(), MemoryCommands.NOT_READ);
    }
    return turn.notebook()
        .find(number)
        .map(memory -> Answer.say(Quotes.whole(memory, turn.zone())))
        .or(
            () ->
                turn.notebook()
                    .label(number)
                    .map(
                        locked ->
                            Answer.say(
                                Message.of("show.locked")
                                    .with("number", number)
                                    .with("locked", Quotes.LOCKED))))
        .orElseGet(() -> Removing.missing(number));
  }
}
