package io.echovault.core.understanding;

import io.echovault.core.understanding.examples.Kind;
import io.echovault.core.understanding.examples.Reading;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.requests.Outlines;
import io.echovault.core.understanding.requests.QuestionWords;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads requests that have no more than an outline, where examples agree on their kind. Little
 * likeness is enough for an outline that few but requests have.
 */
final class Outlined {
  /** What the grammars call the kinds of request of which there are outlines. */
  private static final Map<Kind, Set<String>> KINDS = kinds();

  private static final double AGREES = 0.25;
  private static final double LIKELY = 0.5;
  private static final double AGREES_SURELY = 0.7;
  private static final double HARDLY_ELSE = 0.3;
  private static final double HARDLY_ELSE_CHANGING = 0.4;
  private static final double MAY_BE_ELSE = 0.6;

  private static final double MAY_BE_TOLD = 0.75;
  private static final double MAY_BE_ASKED = 0.1;

  private static final Set<Kind> CHANGING = Set.of(Kind.CHANGE, Kind.DELETE, Kind.MOVE, Kind.STOP);

  private Outlined() {}

  /**
   * What words ask for, if they have an outline of it and are like such requests.
   *
   * @param least how sure an outline must be at least; from 0 to 1
   */
  static Optional<Intent> read(
      Reading reading, Written written, ChatContext context, double least) {
    double asked = reading.probability(Kind.QUESTION);
    double otherwise = Math.max(reading.probability(Kind.STATEMENT, Kind.SECRET), asked);
    return otherwise > MAY_BE_TOLD || asked > MAY_BE_ELSE
        ? Optional.empty()
        : reading.atLeast(AGREES).stream()
            .filter(kind -> KINDS.containsKey(kind) && mayBe(kind, reading, otherwise))
            .filter(kind -> !(CHANGING.contains(kind) && asks(written, context, asked)))
            .flatMap(
                kind -> {
                  double sure = Math.max(least, least(reading.probability(kind), otherwise));
                  return as(kind, sure, written, context)
                      .flatMap(request -> Doubted.request(request, written))
                      .stream();
                })
            .findFirst();
  }

  /**
   * Whether a kind is likely enough. A value may be put right where a memory has another, which is
   * looked for before anything is done; so little is enough for that.
   */
  private static boolean mayBe(Kind kind, Reading reading, double otherwise) {
    if (kind == Kind.CHANGE) {
      return true;
    }
    return otherwise <= MAY_BE_ELSE
        && (kind != Kind.STOP
            || (reading.probability(kind) >= LIKELY && otherwise <= HARDLY_ELSE_CHANGING));
  }

  /** "Who deleted the photos" has a word that asks, and what is asked for is not done. */
  private static boolean asks(Written written, ChatContext context, double asked) {
    return asked > MAY_BE_ASKED
        && written.heard().sense(context.settings().language()) == QuestionWords.Sense.ASKS;
  }

  private static Optional<Intent> as(
      Kind kind, double least, Written written, ChatContext context) {
    Optional<Intent> read = inOutline(kind, least, written, context);
    // "Move yoga to Saturday" changes a value.
    return kind == Kind.MOVE
        ? read.or(() -> inOutline(Kind.CHANGE, least, written, context))
        : read;
  }

  private static Optional<Intent> inOutline(
      Kind kind, double least, Written written, ChatContext context) {
    return PlainAsks.inOutline(written, context, KINDS.getOrDefault(kind, Set.of()), least);
  }

  /** How sure an outline must be of a request that is so probable. */
  private static double least(double probability, double otherwise) {
    if (otherwise > HARDLY_ELSE || probability < LIKELY) {
      return Outlines.SURE;
    }
    return probability < AGREES_SURELY ? Outlines.LIKELY : 0;
  }

  private static Map<Kind, Set<String>> kinds() {
    Map<Kind, Set<String>> kinds = new EnumMap<>(Kind.class);
    kinds.put(Kind.KEEP, Set.of("keep"));
    kinds.put(Kind.DONT_KEEP, Set.of("donotkeep"));
    kinds.put(Kind.DELETE, Set.of("delete"));
    kinds.put(Kind.CHANGE, Set.of("change"));
    kinds.put(Kind.LIST, Set.of("list", "show"));
    kinds.put(Kind.COUNT, Set.of("count"));
    kinds.put(Kind.MOVE, Set.of("move"));
    kinds.put(Kind.UNDO, Set.of("undo", "undelete"));
    kinds.put(Kind.EXPORT, Set.of("command.export"));
    kinds.put(Kind.SETTINGS, Set.of("language", "zone", "command.settings"));
    kinds.put(Kind.HELP, Set.of("command.help"));
    kinds.put(Kind.LOGIN, Set.of("command.login"));
    kinds.put(Kind.LOGOUT, Set.of("command.logout"));
    kinds.put(Kind.STOP, Set.of("stop"));
    kinds.put(Kind.START, Set.of("start"));
    kinds.put(Kind.REMIND, Set.of("remind"));
    return kinds;
  }
}
