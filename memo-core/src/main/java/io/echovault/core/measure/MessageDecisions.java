package io.echovault.core.measure;

import io.echovault.core.member.ChatState;
import io.echovault.core.member.Settings;
import io.echovault.core.understanding.ChatContext;
import io.echovault.core.understanding.Understanding;
import io.echovault.core.understanding.examples.Kind;
import io.echovault.core.understanding.examples.Reading;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Looking;
import io.echovault.core.understanding.intent.Perhaps;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What becomes of a message by rules and examples together, opened up for whoever measures how
 * often it is right. Safe for many threads.
 */
public final class MessageDecisions {
  private static final Instant ANY_TIME = Instant.parse("2026-05-04T08:00:00Z");

  private MessageDecisions() {}

  /** What becomes of words. */
  public enum Outcome {
    /** They are kept, and nothing is asked. */
    KEPT,
    /** They are kept, and a button offers to look them up instead. */
    KEPT_AND_ASKED,
    /** They are answered where a memory answers them, and else kept, with such a button. */
    ANSWERED_OR_ASKED,
    /** They are looked up. */
    LOOKED_UP,
    /** Something else is done, such as a request or small talk. */
    OTHER
  }

  /**
   * Decides on words in a chat where nothing was said before.
   *
   * @param language of the member, two lower-case letters
   * @param examples how probable each kind is for words, in the order of the kinds; asked only
   *     where the rules are not sure
   */
  public static Outcome of(String words, String language, Function<String, double[]> examples) {
    ChatState state = ChatState.fresh(new Settings(ZoneOffset.UTC, language, false));
    return outcome(
        Understanding.ofWords(
                words,
                ChatContext.of(state, ANY_TIME),
                (text, guessed) -> reading(examples.apply(text)))
            .get(0)
            .intent());
  }

  private static Outcome outcome(Intent intent) {
    if (intent instanceof Perhaps perhaps) {
      // No memory is there that it could be about.
      return outcome(perhaps.otherwise());
    } else if (intent instanceof Intent.Keep || intent instanceof Intent.Remind) {
      return Outcome.KEPT;
    } else if (intent instanceof Intent.KeepOrAsk unsure) {
      return unsure.likely() ? Outcome.ANSWERED_OR_ASKED : Outcome.KEPT_AND_ASKED;
    }
    return looksUp(intent) ? Outcome.LOOKED_UP : Outcome.OTHER;
  }

  private static boolean looksUp(Intent intent) {
    return intent instanceof Intent.Ask
        || intent instanceof Intent.FollowUp
        || intent instanceof Intent.Search
        || intent instanceof Intent.Show
        || intent instanceof Intent.ListAll
        || intent instanceof Intent.Count
        || intent instanceof Looking;
  }

  private static Reading reading(double[] probabilities) {
    Map<Kind, Double> all = new EnumMap<>(Kind.class);
    int at = 0;
    for (Kind kind : Kind.values()) {
      all.put(kind, probabilities[at]);
      at++;
    }
    return new Reading(all);
  }
}
