package io.echovault.ports.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What messages cost, as the operator knows it.
 *
 * @param currency three capital letters, such as EUR; empty where nothing is known
 * @param free how many plain answers the channel sends free of charge in a month, for all tenants
 *     together; 0 for none
 * @param budget what a month may cost before somebody is alerted, in millionths of the currency; 0
 *     where nothing was said
 * @param quiet from so many messages to one tenant in a day on, notices wait for the next answer; 0
 *     for never
 * @param all the first that fits counts
 */
public record Rates(String currency, long free, long budget, long quiet, List<Rate> all) {
  /** Nothing is known. */
  public static final Rates NONE = new Rates("", 0, 0, 0, List.of());

  /** Stands for every country. */
  public static final String ANYWHERE = "*";

  /** What the channel calls a plain answer, and why one is free because of the allowance. */
  private static final String ANSWER = "service";

  private static final Set<String> OF_THE_ALLOWANCE = Set.of("", "free_customer_service");

  public Rates {
    if (free < 0 || budget < 0 || quiet < 0) {
      throw new IllegalArgumentException("rates count from 0");
    }
    all = List.copyOf(all);
  }

  /**
   * What messages to some countries cost.
   *
   * @param countries their calling codes and letters, or {@link #ANYWHERE}
   * @param micros millionths of the currency for one message, by category
   */
  public record Rate(Set<String> countries, Map<String, Long> micros) {
    public Rate {
      countries = Set.copyOf(countries);
      micros = Map.copyOf(micros);
    }

    private Optional<Long> of(Pricing pricing) {
      boolean fits = countries.contains(pricing.country()) || countries.contains(ANYWHERE);
      return fits ? Optional.ofNullable(micros.get(pricing.category())) : Optional.empty();
    }
  }

  /** Whether what messages cost is known. */
  public boolean any() {
    return !all.isEmpty();
  }

  /**
   * Millionths of the currency for one message: 0 for a free one, empty for one of a kind that no
   * rate names.
   */
  public Optional<Long> micros(Pricing pricing) {
    return pricing.billable()
        ? all.stream().flatMap(each -> each.of(pricing).stream()).findFirst()
        : Optional.of(0L);
  }

  /**
   * What messages cost together, in millionths of the currency, exact; those of a kind that no rate
   * names count nothing.
   *
   * @throws ArithmeticException beyond nine billions of the currency
   */
  public long micros(Collection<MessageCount> counts) {
    long whole = 0;
    for (MessageCount each : counts) {
      long one = micros(each.pricing()).orElse(0L);
      whole = Math.addExact(whole, Math.multiplyExact(one, each.messages()));
    }
    return whole;
  }

  /** How many messages were paid for that are of a kind that no rate names. */
  public long unknown(Collection<MessageCount> counts) {
    return counts.stream()
        .filter(each -> micros(each.pricing()).isEmpty())
        .mapToLong(MessageCount::messages)
        .sum();
  }

  /** How many messages were of those that the channel sends free of charge in a month. */
  public static long freeUsed(Collection<MessageCount> counts) {
    return counts.stream()
        .filter(each -> !each.pricing().billable())
        .filter(each -> each.pricing().category().equals(ANSWER))
        .filter(each -> OF_THE_ALLOWANCE.contains(each.pricing().type()))
        .mapToLong(MessageCount::messages)
        .sum();
  }
}
