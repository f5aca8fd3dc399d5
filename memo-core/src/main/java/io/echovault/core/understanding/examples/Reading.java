package io.echovault.core.understanding.examples;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

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
    return mostProbable(EnumSet.allOf(Kind.class));
  }

  /** The most probable kind after the best. */
  public Kind second() {
    return mostProbable(EnumSet.complementOf(EnumSet.of(best())));
  }

  /** How much more probable the best kind is than the second; from 0 to 1. */
  public double margin() {
    return probability(best()) - probability(second());
  }

  private Kind mostProbable(Set<Kind> kinds) {
    return kinds.stream()
        .reduce((kind, other) -> probability(other) > probability(kind) ? other : kind)
        .orElseThrow();
  }
}
