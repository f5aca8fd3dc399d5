package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.answer.Option;
import io.echovault.core.billing.PlanWords;
import io.echovault.core.codec.StoredNames.Button;
import io.echovault.core.memory.Notebook;
import io.echovault.core.tier.TierRules;
import io.echovault.core.time.AboutTimes.About;
import io.echovault.core.time.TimeSpan;
import io.echovault.core.understanding.ButtonIds;
import io.echovault.core.understanding.Understanding;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Permission;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps words, and says so without repeating them. */
final class Keeping {
  /**
   * As long as this the words still stand in the chat above, so that opening them gives nothing
   * away.
   */
  static final Duration UNLOCKABLE = Duration.ofMinutes(15);

  private Keeping() {}

  /** Keeps words in the tier where they belong. */
  static Answer keep(Turn turn, String words, Provenance provenance, Message remark) {
    if (words.isBlank()) {
      return Answer.say("remember.what");
    }
    if (words.length() > Understanding.MOST) {
      return Answer.say("keep.too-long");
    }
    Optional<Answer> refusal = refusal(turn.notebook());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    // The name of a place is data: "the bar that opens every Monday" is no appointment.
    Optional<About> about =
        provenance == Provenance.PLACE ? Optional.empty() : turn.about(words, turn.saidAt());
    Tier tier = turn.reading().tier(words, about.isPresent());
    String whole = provenance == Provenance.SAID ? turn.advice().named(words) : words;
    Memory kept = remember(turn, whole, provenance, tier, about, turn.envelope().id());
    return kept(turn, kept, remark);
  }

  /** Says that a memory was kept. */
  static Answer kept(Turn turn, Memory kept, Message remark) {
    return kept.tier().secret() ? locked(turn, kept, remark) : acknowledged(turn, kept, remark);
  }

  /** What is said to somebody whose role keeps no memories, or whose plan holds no more. */
  static Optional<Answer> refusal(Notebook notebook) {
    return notebook.access().may(Permission.MEMORY_CREATE)
        ? overPlan(notebook, Metered.MEMORIES, 1)
        : Optional.of(Refusing.refused(notebook.access().role(), "role.keeps-nothing"));
  }

  /** What is said where the plan has no room for so much more of something. */
  static Optional<Answer> overPlan(Notebook notebook, Metered what, long amount) {
    return PlanWords.refusal(notebook.access().allowance(), what, amount).map(Answer::say);
  }

  static Memory remember(
      Turn turn,
      String words,
      Provenance provenance,
      Tier tier,
      Optional<About> about,
      MessageId source) {
    Provenance came =
        turn.spoken() && provenance == Provenance.SAID ? Provenance.VOICE : provenance;
    Note note = new Note(words, turn.saidAt(), came, Optional.of(tier), Optional.of(source));
    Notebook notebook = turn.notebook();
    Memory kept = notebook.remember(note, tier, about);
    notebook.state(
        notebook.state().with(notebook.state().recent().keeping(List.of(kept.number()))));
    return kept;
  }

  private static Answer acknowledged(Turn turn, Memory kept, Message remark) {
    Message time = time(turn, kept);
    boolean confidential = kept.tier() == Tier.CONFIDENTIAL;
    Message words =
        Message.of(confidential ? "kept.confidential" : "kept")
            .with("number", kept.number())
            .with("time", time);
    Message cloud = CloudQuestion.once(turn, kept);
    if (!confidential && time.isNone() && remark.isNone() && cloud.isNone()) {
      return Answer.acknowledge(words, kept.number());
    }
    return Answer.ask(
        Message.paragraphs(Message.sentences(words, remark), cloud),
        Redating.button(turn, kept).stream().toArray(Option[]::new));
  }

  /** ", for Tue 5 May 2026, 17:00" when the words name a time. */
  static Message time(Turn turn, Memory kept) {
    if (kept.aboutAt().isPresent() && kept.repetition().isPresent()) {
      return Message.of("kept.repeats")
          .with("rule", RepeatWords.of(kept.repetition().get(), kept.aboutAt().get(), turn.zone()));
    }
    return kept.aboutAt()
        .map(
            at ->
                Message.of(isPast(turn, at, kept.saidAt()) ? "kept.about" : "kept.for")
                    .with("time", Quotes.about(days(turn, kept), at, turn.zone())))
        .orElse(Message.none());
  }

  private static Optional<TimeSpan> days(Turn turn, Memory kept) {
    return turn.about(kept.text(), kept.saidAt()).map(About::days);
  }

  private static boolean isPast(Turn turn, Instant at, Instant saidAt) {
    return at.atZone(turn.zone()).toLocalDate().isBefore(saidAt.atZone(turn.zone()).toLocalDate());
  }

  private static Answer locked(Turn turn, Memory kept, Message remark) {
    boolean asAsked = TierRules.ownWord(kept.text()).filter(Tier::secret).isPresent();
    Message words =
        Message.sentences(
            Message.of(asAsked ? "kept.locked-as-asked" : "kept.locked")
                .with("number", kept.number()),
            Quotes.LOCKED,
            remark);
    Option confidential =
        new Option(Button.UNLOCK.about(kept.number(), kept.version()), Message.of("unlock.button"));
    Notebook notebook = turn.notebook();
    if (!notebook.hasPin() && notebook.canSetPin()) {
      // Who has no PIN cannot see it again, and is asked what they want.
      return Answer.ask(
          Message.sentences(words, Message.of("kept.no-pin")),
          new Option(ButtonIds.SET_PIN, Message.of("pin.button")),
          confidential);
    }
    return stillInTheChat(notebook, kept.saidAt())
        ? Answer.ask(
            Message.sentences(words, Message.of("kept.confidential-instead")),
            confidential,
            new Option(Button.LOCK.about(kept.number(), kept.version()), Message.of("lock.button")))
        : Answer.say(words);
  }

  static boolean stillInTheChat(Notebook notebook, Instant saidAt) {
    return saidAt.isAfter(notebook.keptShutSince())
        && Duration.between(saidAt, notebook.latest()).abs().compareTo(UNLOCKABLE) <= 0;
  }
}
