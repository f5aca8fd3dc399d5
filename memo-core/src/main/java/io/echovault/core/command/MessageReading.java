package io.echovault.core.command;

import io.echovault.core.member.Settings;
import io.echovault.core.text.MessageWork;
import io.echovault.core.tier.TierRules;
import io.echovault.core.time.AboutTimes;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Edited;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.Tier;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * What is read out of the words of a message before its transaction, which holds a connection and a
 * lock meanwhile: the tier, the time, and whether the words ask something. The time is read for the
 * zone that fits the sender's number; for a member who chose another zone, and for words that were
 * not foreseen, it is read when it is asked for. Immutable and safe for threads.
 */
public final class MessageReading {
  /** Nothing was read beforehand. */
  static final MessageReading NONE = new MessageReading(Map.of(), Map.of(), Map.of(), Map.of());

  private record When(String words, ZonedDateTime said) {
    /** Prints no words. */
    @Override
    public String toString() {
      return "When[" + said + "]";
    }
  }

  private final Map<String, Tier> tiers;
  private final Map<When, Optional<AboutTimes.About>> times;
  private final Map<String, Boolean> questions;
  private final Map<String, Optional<String>> leadIns;

  private MessageReading(
      Map<String, Tier> tiers,
      Map<When, Optional<AboutTimes.About>> times,
      Map<String, Boolean> questions,
      Map<String, Optional<String>> leadIns) {
    this.leadIns = Map.copyOf(leadIns);
    this.tiers = Map.copyOf(tiers);
    this.times = Map.copyOf(times);
    this.questions = Map.copyOf(questions);
  }

  /** Reads the words of a message, if it has any that may be kept or that ask. */
  public static MessageReading of(IncomingMessage message) {
    if (message instanceof Text text) {
      return of(text.envelope(), text.body());
    }
    return message instanceof Edited edited ? of(edited.envelope(), edited.body()) : NONE;
  }

  private static MessageReading of(Envelope envelope, String body) {
    if (body.length() > Keeping.MOST || Commands.isCommand(body)) {
      return NONE;
    }
    MessageWork.check();
    Optional<String> led = RememberRule.afterLeadIn(body);
    boolean question = QuestionRule.isQuestion(body);
    if (question && led.isEmpty()) {
      // It is asked, so there is nothing to keep.
      return new MessageReading(Map.of(), Map.of(), Map.of(body, true), Map.of(body, led));
    }
    String words = led.filter(each -> !each.isBlank()).orElse(body);
    Map<When, Optional<AboutTimes.About>> times = new HashMap<>();
    ZoneId zone = Settings.guessedFor(envelope.sender()).zone();
    When when = new When(words, Turn.saidAt(envelope).atZone(zone));
    AtomicBoolean asked = new AtomicBoolean();
    Optional<AboutTimes.About> about =
        AboutTimes.about(
            words,
            when.said(),
            () -> {
              asked.set(true);
              return Optional.empty();
            });
    if (!asked.get()) {
      times.put(when, about); // Else it takes the member's birthday, which is not known yet.
    }
    return new MessageReading(
        Map.of(words, TierRules.classify(words, false)),
        times,
        Map.of(body, question),
        Map.of(body, led));
  }

  /**
   * The tier that words belong to.
   *
   * @param namesATime whether a time was recognised in the words
   */
  Tier tier(String words, boolean namesATime) {
    Tier read = tiers.get(words);
    return read == null
        ? TierRules.classify(words, namesATime)
        : TierRules.closer(read, namesATime ? Tier.CHRONOLOGICAL : read);
  }

  /** The time that words are about, said at a moment in a zone. */
  Optional<AboutTimes.About> about(
      String words, Instant saidAt, ZoneId zone, Supplier<Optional<MonthDay>> birthday) {
    Optional<AboutTimes.About> read = times.get(new When(words, saidAt.atZone(zone)));
    return read == null ? AboutTimes.about(words, saidAt.atZone(zone), birthday) : read;
  }

  /** What follows "remember that" or the like; empty for words without that before them. */
  Optional<String> afterLeadIn(String words) {
    Optional<String> read = leadIns.get(words);
    return read == null ? RememberRule.afterLeadIn(words) : read;
  }

  /** Whether words ask something. */
  boolean isQuestion(String words) {
    Boolean read = questions.get(words);
    return read == null ? QuestionRule.isQuestion(words) : read;
  }

  /** Prints no words. */
  @Override
  public String toString() {
    return "MessageReading[" + tiers.size() + "]";
  }
}
