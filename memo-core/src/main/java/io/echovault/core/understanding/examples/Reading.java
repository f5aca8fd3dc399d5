package io.echovault.core.understanding.examples;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How probable it is that a message is of each kind.
 *
 * @param probabilities one for every kind; together they are 1
 */
public record Reading(Map<Kind, Double> probabilities) {

  public Reading {
    if (probabilities.size() != Kind.values().length) {
      throw new IllegalArgumentException("every kind needs a probability");
    }
    probabilities = Collections.unmodifiableMap(new EnumMap<>(probabilities));
  }

  /** The probability of one kind. */
  public double probability(Kind kind) {
    return probabilities.getOrDefault(kind, 0d);
  }

  /** The probability that it is one of several different kinds. */
  public double probability(Kind first, Kind... others) {
    double sum = probability(first);
    for (Kind other : others) {
      sum += probability(other);
    }
    return sum;
  }

  /** The most probable kind; of equal ones the first. */
  public Kind best() {
    return bestBut(Kind.values()[0], false);
  }

  /** The most probable kind after the best. */
  public Kind second() {
    return bestBut(best(), true);
  }

  /** How much more probable the best kind is than the second; from 0 to 1. */
  public double margin() {
    return probability(best()) - probability(second());
  }

  private Kind bestBut(Kind left, boolean leftOut) {
    Kind best = left;
    double most = -1;
    for (Map.Entry<Kind, Double> each : probabilities.entrySet()) {
      if (each.getValue() > most && !(leftOut && each.getKey() == left)) {
        best = each.getKey();
        most = each.getValue();
      }
    }
    return best;
  }
}
