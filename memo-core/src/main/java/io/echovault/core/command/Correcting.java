package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.Notebook;
import io.echovault.core.tier.TierRules;
import io.echovault.core.understanding.Understanding;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Tier;
import java.time.Instant;
import java.util.Optional;

/** Gives a memory other words. */
final class Correcting {
  private Correcting() {}

  static Answer correct(Turn turn, Notebook.Label label, String words) {
    if (words.length() > Understanding.MOST) {
      return Answer.say("keep.too-long");
    }
    if (locked(turn.notebook(), label)) {
      return Answer.say(Message.of("correct.login-first").with("number", label.number()));
    }
    Optional<Instant> aboutAt = turn.aboutAt(words, label.saidAt());
    Tier tier = TierRules.afterCorrection(label.tier(), words, aboutAt.isPresent());
    if (tier != label.tier()) {
      // Before the new words come, so that secret ones never lie under the open key.
      turn.notebook().move(label.number(), tier);
    }
    Memory corrected = turn.notebook().correct(label.number(), words, aboutAt);
    return Answer.say(said(turn, label.tier(), corrected).with("number", label.number()));
  }

  private static boolean locked(Notebook notebook, Notebook.Label label) {
    return !notebook.opens(label.tier()) && !Keeping.stillInTheChat(notebook, label.saidAt());
  }

  private static Message said(Turn turn, Tier before, Memory corrected) {
    if (before.secret()) {
      return Message.of("correct.stays-locked");
    }
    return corrected.tier().secret()
        ? Message.of("correct.locked-now").with("locked", Quotes.LOCKED)
        : Message.of("correct.done").with("time", Keeping.time(turn, corrected));
  }
}
