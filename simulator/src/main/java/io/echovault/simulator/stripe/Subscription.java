package io.echovault.simulator.stripe;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A subscription as Stripe would show it. Changed by copies only.
 *
 * @param payer what the shop gave as its own id for who pays
 * @param status a word of Stripe's, such as {@code active}
 * @param until the end of the period that is paid, or tried to be
 */
record Subscription(
    String id,
    String customer,
    String payer,
    String price,
    String status,
    boolean ends,
    Instant since,
    Instant until) {

  static Subscription fresh(String id, String customer, String payer, String price, Instant now) {
    return new Subscription(id, customer, payer, price, "incomplete", false, now, monthAfter(now));
  }

  private static Instant monthAfter(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC).plusMonths(1).toInstant();
  }

  Subscription being(String other) {
    return new Subscription(id, customer, payer, price, other, ends, since, until);
  }

  Subscription ending(boolean at) {
    return new Subscription(id, customer, payer, price, status, at, since, until);
  }

  Subscription priced(String other) {
    return new Subscription(id, customer, payer, other, status, ends, since, until);
  }

  /** The object, with the period on its item as Stripe has had it since 2025. */
  Map<String, Object> object() {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", "si_" + id);
    item.put("object", "subscription_item");
    item.put("price", Map.of("id", price, "object", "price"));
    item.put("quantity", 1);
    item.put("current_period_start", since.getEpochSecond());
    item.put("current_period_end", until.getEpochSecond());
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("id", id);
    all.put("object", "subscription");
    all.put("customer", customer);
    all.put("status", status);
    all.put("cancel_at_period_end", ends);
    all.put("livemode", false);
    all.put("metadata", Map.of("payer", payer));
    all.put("items", Map.of("object", "list", "data", List.of(item)));
    return all;
  }
}
