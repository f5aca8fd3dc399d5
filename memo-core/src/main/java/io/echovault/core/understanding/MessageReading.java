package io.echovault.core.understanding;

import io.echovault.core.text.MessageWork;
import io.echovault.core.tier.TierRules;
import io.echovault.core.time.AboutTimes;
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
 * What is read out of words that are to be kept: their tier and their time. For words that were not
 * foreseen, and for a time that depends on the member's birthday, it is read when it is asked for.
 * Immutable and safe for threads.
 */
public final class MessageReading {
  /** Nothing was read beforehand. */
  public static final MessageReading NONE =
      new MessageReading(Map.of(), Map.of(), Optional.empty());

  private record When(String words, ZonedDateTime said) {
    /** Prints no words. */
    @Override
    public String toString() {
      return "When[" + said + "]";
    }
  }

  private final Map<String, Tier> tiers;
  private final Map<When, Optional<AboutTimes.About>> times;
  private final Optional<Advice.Kept> advice;

  private MessageReading(
      Map<String, Tier> tiers,
      Map<When, Optional<AboutTimes.About>> times,
      Optional<Advice.Kept> advice) {
    this.tiers = Map.copyOf(tiers);
    this.times = Map.copyOf(times);
    this.advice = advice;
  }

  /**
   * The same with what somebody else says of some words: closer, and with a time if it has none.
   */
  MessageReading advised(Advice.Kept kept) {
    return new MessageReading(tiers, times, Optional.of(kept));
  }

  private Optional<Advice.Kept> advice(String words) {
    return advice.filter(each -> each.words().equals(words));
  }

  /** Reads words, if there are any and they are not too long to be kept. */
  static MessageReading of(Optional<String> words, ZonedDateTime said) {
    return words
        .filter(each -> !each.isBlank() && each.length() <= Understanding.MOST)
        .map(each -> read(each, said))
        .orElse(NONE);
  }

  private static MessageReading read(String words, ZonedDateTime said) {
    MessageWork.check();
    Map<When, Optional<AboutTimes.About>> times = new HashMap<>();
    AtomicBoolean asked = new AtomicBoolean();
    Optional<AboutTimes.About> about =
        AboutTimes.about(
            words,
            said,
            () -> {
              asked.set(true);
              return Optional.empty();
            });
    if (!asked.get()) {
      times.put(new When(words, said), about); // Else it takes the birthday, which is not known.
    }
    return new MessageReading(
        Map.of(words, TierRules.classify(words, false)), times, Optional.empty());
  }

  /**
   * The tier that words belong to.
   *
   * @param namesATime whether a time was recognised in the words
   */
  public Tier tier(String words, boolean namesATime) {
    Tier found = tiers.get(words);
    Tier read =
        found == null
            ? TierRules.classify(words, namesATime)
            : TierRules.closer(found, namesATime ? Tier.CHRONOLOGICAL : found);
    return advice(words).map(each -> TierRules.closer(read, each.atLeast())).orElse(read);
  }

  /** The time that words are about, said at a moment in a zone. */
  public Optional<AboutTimes.About> about(
      String words, Instant saidAt, ZoneId zone, Supplier<Optional<MonthDay>> birthday) {
    Optional<AboutTimes.About> found = times.get(new When(words, saidAt.atZone(zone)));
    Optional<AboutTimes.About> read =
        found == null ? AboutTimes.about(words, saidAt.atZone(zone), birthday) : found;
    return read.or(() -> advice(words).flatMap(Advice.Kept::about));
  }

  /** Prints no words. */
  @Override
  public String toString() {
    return "MessageReading[" + tiers.size() + "]";
  }
}
