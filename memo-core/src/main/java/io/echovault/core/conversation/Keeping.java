package io.echovault.core.conversation;

import io.echovault.core.tier.TierRules;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Permission;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Keeps words, and says so without repeating them. */
final class Keeping {
  /**
   * As long as this the words still stand in the chat above, so that opening them gives nothing
   * away.
   */
  static final Duration UNLOCKABLE = Duration.ofMinutes(15);

  static final int MOST = 65_536;
  static final String TOO_LONG =
      "That is too long for one memory: I can keep up to 65,536 characters. Please send it in parts.";

  private Keeping() {}

  /** Keeps words in the tier where they belong. */
  static Answer keep(Turn turn, String words, Provenance provenance, String remark) {
    if (words.length() > MOST) {
      return Answer.say(TOO_LONG);
    }
    Optional<Answer> refusal = refusal(turn.notebook());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Optional<Instant> aboutAt = turn.aboutAt(words, turn.saidAt());
    Tier tier = turn.reading().tier(words, aboutAt.isPresent());
    Memory kept = remember(turn, words, provenance, tier, aboutAt, turn.envelope().id());
    return tier.secret() ? locked(turn, kept, remark) : acknowledged(turn, kept, remark);
  }

  /** What is said to somebody whose role keeps no memories. */
  static Optional<Answer> refusal(Notebook notebook) {
    return notebook.may(Permission.MEMORY_CREATE)
        ? Optional.empty()
        : Optional.of(
            Answer.say(
                WiderAnswer.refused(
                    notebook.role(),
                    "searches but keeps no memories, so I kept nothing of that. /help shows what"
                        + " I can do.")));
  }

  static Memory remember(
      Turn turn,
      String words,
      Provenance provenance,
      Tier tier,
      Optional<Instant> aboutAt,
      MessageId source) {
    Note note = new Note(words, turn.saidAt(), provenance, Optional.of(tier), Optional.of(source));
    return turn.notebook().remember(note, tier, aboutAt);
  }

  private static Answer acknowledged(Turn turn, Memory kept, String remark) {
    String more = (kept.tier() == Tier.CONFIDENTIAL ? ", confidential" : "") + time(turn, kept);
    String plain = Acknowledgement.of(kept.number());
    return Answer.say(plain.substring(0, plain.length() - 1) + more + "." + remark);
  }

  /** ", for Tue 5 May 2026, 17:00" when the words name a time. */
  static String time(Turn turn, Memory kept) {
    return kept.aboutAt()
        .map(
            at ->
                (isPast(turn, at, kept.saidAt()) ? ", about " : ", for ")
                    + Dates.about(kept, at, turn.zone()))
        .orElse("");
  }

  private static boolean isPast(Turn turn, Instant at, Instant saidAt) {
    return at.atZone(turn.zone()).toLocalDate().isBefore(saidAt.atZone(turn.zone()).toLocalDate());
  }

  private static Answer locked(Turn turn, Memory kept, String remark) {
    String why =
        TierRules.ownWord(kept.text()).filter(Tier::secret).isPresent()
            ? ", as you asked. "
            : ": it sounds secret. ";
    String words = "Kept locked as #" + kept.number() + why + Quotes.LOCKED + remark;
    String what = kept.number() + ":" + kept.version();
    Reply.Button confidential = new Reply.Button("unlock:" + what, "Keep as confidential");
    Optional<Answer> pin = withoutPin(turn.notebook(), words, confidential);
    if (pin.isPresent()) {
      return pin.get();
    }
    return stillInTheChat(turn.notebook(), kept.saidAt())
        ? Answer.ask(
            words + " Keep it as confidential instead?",
            confidential,
            new Reply.Button("lock:" + what, "Leave it locked"))
        : Answer.say(words);
  }

  /** Who has no PIN yet cannot see it again, and is asked what they want. */
  private static Optional<Answer> withoutPin(
      Notebook notebook, String words, Reply.Button confidential) {
    return notebook.hasPin() || !notebook.canSetPin()
        ? Optional.empty()
        : Optional.of(
            Answer.ask(
                words + " You have no PIN yet. Set one, or keep this as confidential instead?",
                new Reply.Button(SessionCommands.SET_PIN, "Set a PIN"),
                confidential));
  }

  static boolean stillInTheChat(Notebook notebook, Instant saidAt) {
    return Duration.between(saidAt, notebook.latest()).abs().compareTo(UNLOCKABLE) <= 0;
  }
}
