package io.echovault.ports.vocabulary;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The plans that there are.
 *
 * @param all the cheapest first; none where nobody has limits
 * @param standard the name of the plan of whoever pays for none; empty only without plans
 * @param grace how long a plan is still given after a payment failed
 * @param unlimited the slugs of declared tenants that have no limits and pay for nothing
 */
public record Plans(List<Plan> all, String standard, Duration grace, Set<String> unlimited) {
  /** No plans: nobody has limits and nobody pays. */
  public static final Plans NONE = new Plans(List.of(), "", Duration.ZERO);

  public Plans {
    all = List.copyOf(all);
    unlimited = Set.copyOf(unlimited);
    if (new HashSet<>(all.stream().map(Plan::name).toList()).size() < all.size()) {
      throw new IllegalArgumentException("each plan has a name of its own");
    }
    List<String> prices = all.stream().flatMap(each -> each.price().stream()).toList();
    if (new HashSet<>(prices).size() < prices.size()) {
      throw new IllegalArgumentException("each plan has a price of its own");
    }
    if (!all.isEmpty() && all.stream().noneMatch(each -> each.name().equals(standard))) {
      throw new IllegalArgumentException("the plan of whoever pays for none is one of the plans");
    }
    if (grace.isNegative()) {
      throw new IllegalArgumentException("grace lasts no time or longer, not less");
    }
  }

  /** Plans that bind every tenant. */
  public Plans(List<Plan> all, String standard, Duration grace) {
    this(all, standard, grace, Set.of());
  }

  /** Whether there are any. */
  public boolean any() {
    return !all.isEmpty();
  }

  /** The plan of a name. */
  public Optional<Plan> named(String name) {
    return all.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** The plan that is paid for by a price. */
  public Optional<Plan> priced(String price) {
    return all.stream().filter(each -> each.price().filter(price::equals).isPresent()).findFirst();
  }

  /**
   * The plan of whoever pays for none.
   *
   * @throws IllegalStateException when there are no plans
   */
  public Plan ofEverybody() {
    return named(standard)
        .orElseThrow(() -> new IllegalStateException("there are no plans, so nobody has one"));
  }
}
