package io.echovault.core.conversation;

import io.echovault.core.tier.TierRules;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Tier;
import java.time.Instant;
import java.util.Optional;

/** Gives a memory other words. */
final class Correcting {
  private Correcting() {}

  static Answer correct(Turn turn, Notebook.Label label, String words) {
    if (words.length() > Keeping.MOST) {
      return Answer.say(Keeping.TOO_LONG);
    }
    if (locked(turn.notebook(), label)) {
      return Answer.say(
          "#%d is locked, so it keeps its words. To change them, send /login first."
              .formatted(label.number()));
    }
    Optional<Instant> aboutAt = turn.aboutAt(words, label.saidAt());
    Tier tier = TierRules.afterCorrection(label.tier(), words, aboutAt.isPresent());
    if (tier != label.tier()) {
      // Before the new words come, so that secret ones never lie under the open key.
      turn.notebook().move(label.number(), tier);
    }
    Memory corrected = turn.notebook().correct(label.number(), words, aboutAt);
    return Answer.say("Corrected #" + label.number() + remark(turn, label.tier(), corrected));
  }

  private static boolean locked(Notebook notebook, Notebook.Label label) {
    return !notebook.opens(label.tier()) && !Keeping.stillInTheChat(notebook, label.saidAt());
  }

  private static String remark(Turn turn, Tier before, Memory corrected) {
    if (before.secret()) {
      return ". It stays locked.";
    }
    return corrected.tier().secret()
        ? ". It sounds secret now, so it is locked. " + Quotes.LOCKED
        : Keeping.time(turn, corrected) + ".";
  }
}
