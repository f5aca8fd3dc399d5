package io.echovault.ports.vocabulary;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What somebody can pay for, and how much they may keep for it.
 *
 * @param name what people call it: 1 to 20 lower-case letters, digits and hyphens
 * @param price the payment service's id for what is paid; empty for a plan that nobody buys
 * @param cost what people are told that it costs, in the operator's words; may be empty
 * @param limits the most of something in a month, or at a time where it is standing, 0 or more;
 *     what is missing has no limit
 */
public record Plan(String name, Optional<String> price, String cost, Map<Metered, Long> limits) {
  private static final int LONGEST_NAME = 20;

  public Plan {
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || !name.chars()
            .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) {
      throw new IllegalArgumentException(
          "a plan's name is 1 to 20 lower-case letters, digits and hyphens");
    }
    limits = Map.copyOf(limits);
    if (limits.values().stream().anyMatch(each -> each < 0)) {
      throw new IllegalArgumentException("a plan's limits are 0 or more");
    }
  }

  /** The most of something in a month or at a time; empty for as much as anybody wants. */
  public OptionalLong limit(Metered what) {
    return limits.containsKey(what) ? OptionalLong.of(limits.get(what)) : OptionalLong.empty();
  }
}
