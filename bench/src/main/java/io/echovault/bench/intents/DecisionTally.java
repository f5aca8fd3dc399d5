package io.echovault.bench.intents;

import io.echovault.core.measure.IntentModel;
import io.echovault.core.measure.MessageDecisions;
import io.echovault.core.measure.MessageDecisions.Outcome;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the bot makes of what is told and of what is asked, by rules and examples together: right,
 * left to a tap of the person, or taken wrongly without a question.
 */
final class DecisionTally {
  private static final Set<String> TELLING = Set.of("STATEMENT", "SECRET");
  private static final Set<String> ASKING = Set.of("QUESTION", "FOLLOW_UP");

  private final Map<Outcome, Integer> told = new EnumMap<>(Outcome.class);
  private final Map<Outcome, Integer> asked = new EnumMap<>(Outcome.class);

  /**
   * One more, if it tells or asks.
   *
   * @param probabilities what examples that did not have it say of its kind
   */
  void add(LabelledText text, double[] probabilities) {
    String kind = IntentModel.kinds().get(text.kind());
    boolean tells = TELLING.contains(kind);
    if (tells || ASKING.contains(kind)) {
      Outcome outcome = MessageDecisions.of(text.text(), text.language(), words -> probabilities);
      (tells ? told : asked).merge(outcome, 1, Integer::sum);
    }
  }

  /** Of what tells, the share that is looked up or taken for something else, and not kept. */
  double toldTakenWrongly() {
    return share(told, Outcome.LOOKED_UP, Outcome.OTHER);
  }

  /** Of what tells, the share that a tap decides. */
  double toldAskedBack() {
    return share(told, Outcome.KEPT_AND_ASKED, Outcome.ANSWERED_OR_ASKED);
  }

  /** Of what asks, the share that is kept without a question, or taken for something else. */
  double askedTakenWrongly() {
    return share(asked, Outcome.KEPT, Outcome.OTHER);
  }

  /** Of what asks, the share that a tap decides unless a memory answers it. */
  double askedAskedBack() {
    return share(asked, Outcome.KEPT_AND_ASKED, Outcome.ANSWERED_OR_ASKED);
  }

  String line(String what, String language) {
    return String.format(
        Locale.ROOT,
        "%s, %s: told: %.1f %% kept, %.1f %% asked back, %.1f %% taken wrongly; asked: %.1f %%"
            + " looked up, %.1f %% asked back, %.1f %% taken wrongly",
        what,
        language,
        100 * share(told, Outcome.KEPT),
        100 * toldAskedBack(),
        100 * toldTakenWrongly(),
        100 * share(asked, Outcome.LOOKED_UP),
        100 * askedAskedBack(),
        100 * askedTakenWrongly());
  }

  Map<String, Object> figures() {
    return Map.of(
        "told_taken_wrongly", toldTakenWrongly(),
        "told_asked_back", toldAskedBack(),
        "asked_taken_wrongly", askedTakenWrongly(),
        "asked_asked_back", askedAskedBack());
  }

  private static double share(Map<Outcome, Integer> counted, Outcome... outcomes) {
    int all = counted.values().stream().mapToInt(Integer::intValue).sum();
    int some = 0;
    for (Outcome outcome : outcomes) {
      some += counted.getOrDefault(outcome, 0);
    }
    return all == 0 ? 0 : (double) some / all;
  }
}
