package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.Notebook.Label;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.ports.vocabulary.Tier;
import java.util.List;

/** Moves a memory to another tier. A locked one leaves its tier after a login only. */
final class MoveAct {
  private MoveAct() {}

  static Answer answer(Intent.Move move, Doing doing) {
    List<Label> found = Targets.of(move.target(), doing);
    if (found.isEmpty()) {
      return NotFound.answer(move.target(), doing.notebook());
    }
    Label label = found.get(0);
    Tier tier = move.tier();
    if (label.tier() == tier) {
      return said("move.already", label, tier);
    }
    if (!doing.notebook().opens(label.tier())) {
      return Answer.say(
          Message.of("show.locked").with("number", label.number()).with("locked", Quotes.LOCKED));
    }
    doing.notebook().move(label.number(), tier);
    return said("move.done", label, tier);
  }

  private static Answer said(String key, Label label, Tier tier) {
    return Answer.say(
        Message.of(key).with("number", label.number()).with("tier", Tiers.name(tier)));
  }
}
