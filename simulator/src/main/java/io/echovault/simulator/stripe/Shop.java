package io.echovault.simulator.stripe;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the stand-in remembers: checkouts, portals and subscriptions. Safe for threads. */
final class Shop {
  private final InstantSource instants;
  private final Events events;
  private final Map<String, String> prices;
  private final Map<String, Checkout> checkouts = new LinkedHashMap<>();
  private final Map<String, Portal> portals = new LinkedHashMap<>();
  private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> asked = new LinkedHashMap<>();
  private final Map<String, String> answered = new LinkedHashMap<>();
  private int made;

  /**
   * A checkout that waits to be paid.
   *
   * @param customer empty for somebody who never paid before
   */
  record Checkout(
      String id, String payer, String price, Optional<String> customer, String paid, String back) {}

  /** A page where a customer looks after what they pay for. */
  record Portal(String id, String customer, String back) {}

  Shop(InstantSource instants, Events events, Map<String, String> prices) {
    this.instants = instants;
    this.events = events;
    this.prices = Map.copyOf(prices);
  }

  Map<String, String> prices() {
    return prices;
  }

  /** One key makes one checkout; the same key for something else is refused, as Stripe does. */
  synchronized Checkout checkout(Optional<String> key, Map<String, String> form) {
    Optional<Checkout> before =
        key.flatMap(each -> Optional.ofNullable(answered.get(each)))
            .flatMap(id -> Optional.ofNullable(checkouts.get(id)));
    if (before.isPresent()) {
      if (!form.equals(asked.get(key.orElseThrow()))) {
        throw new StripeRefusal(
            400, "idempotency_error", "idempotency_key_in_use", "Other parameters, same key.");
      }
      return before.get();
    }
    String price = needed(form, "line_items[0][price]");
    if (!prices.containsKey(price)) {
      throw StripeRefusal.missing("price");
    }
    if (!needed(form, "mode").equals("subscription")) {
      throw StripeRefusal.without("mode=subscription");
    }
    Checkout checkout =
        new Checkout(
            id("cs_test_"),
            needed(form, "subscription_data[metadata][payer]"),
            price,
            Optional.ofNullable(form.get("customer")),
            needed(form, "success_url"),
            needed(form, "cancel_url"));
    checkouts.put(checkout.id(), checkout);
    key.ifPresent(
        each -> {
          asked.put(each, form);
          answered.put(each, checkout.id());
        });
    return checkout;
  }

  synchronized Portal portal(Map<String, String> form) {
    String customer = needed(form, "customer");
    if (subscriptions.values().stream().noneMatch(each -> each.customer().equals(customer))) {
      throw StripeRefusal.missing("customer");
    }
    Portal portal = new Portal(id("bps_"), customer, needed(form, "return_url"));
    portals.put(portal.id(), portal);
    return portal;
  }

  synchronized Checkout checkout(String id) {
    return found(checkouts, id, "checkout.session");
  }

  synchronized Portal portal(String id) {
    return found(portals, id, "portal session");
  }

  synchronized Subscription subscription(String id) {
    return found(subscriptions, id, "subscription");
  }

  /** The newest subscription of a customer. */
  synchronized Subscription ofCustomer(String customer) {
    return subscriptions.values().stream()
        .filter(each -> each.customer().equals(customer))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> StripeRefusal.missing("subscription"));
  }

  /** Pays: once, however often the button is pressed. */
  synchronized Checkout pay(String id) {
    Checkout checkout = checkout(id);
    String subscription = "sub_" + checkout.id();
    if (subscriptions.containsKey(subscription)) {
      return checkout;
    }
    Subscription fresh =
        Subscription.fresh(
            subscription,
            checkout.customer().orElseGet(() -> id("cus_")),
            checkout.payer(),
            checkout.price(),
            instants.instant());
    keep(fresh, "customer.subscription.created");
    Map<String, Object> session = new LinkedHashMap<>();
    session.put("id", checkout.id());
    session.put("object", "checkout.session");
    session.put("status", "complete");
    session.put("payment_status", "paid");
    session.put("client_reference_id", checkout.payer());
    session.put("customer", fresh.customer());
    session.put("subscription", fresh.id());
    events.tell("checkout.session.completed", session);
    keep(fresh.being("active"), "customer.subscription.updated");
    invoice(fresh, "invoice.paid");
    return checkout;
  }

  /** What becomes of a subscription, by a word of the portal's page. */
  synchronized void act(String customer, String what) {
    Subscription now = ofCustomer(customer);
    switch (what) {
      case "fail" -> {
        invoice(now, "invoice.payment_failed");
        keep(now.being("past_due"), "customer.subscription.updated");
      }
      case "recover" -> {
        invoice(now, "invoice.paid");
        keep(now.being("active"), "customer.subscription.updated");
      }
      case "cancel" -> keep(now.ending(true), "customer.subscription.updated");
      case "resume" -> keep(now.ending(false), "customer.subscription.updated");
      case "end" -> keep(now.being("canceled"), "customer.subscription.deleted");
      default -> {
        if (!prices.containsKey(what)) {
          throw StripeRefusal.missing("price");
        }
        keep(now.priced(what), "customer.subscription.updated");
      }
    }
  }

  private void keep(Subscription subscription, String event) {
    subscriptions.put(subscription.id(), subscription);
    events.tell(event, subscription.object());
  }

  private void invoice(Subscription of, String event) {
    events.tell(
        event,
        Map.of(
            "id",
            id("in_"),
            "object",
            "invoice",
            "customer",
            of.customer(),
            "parent",
            Map.of("subscription_details", Map.of("subscription", of.id()))));
  }

  private String id(String prefix) {
    made++;
    return prefix + Long.toHexString(instants.instant().toEpochMilli()) + made;
  }

  private static String needed(Map<String, String> form, String name) {
    String value = form.getOrDefault(name, "");
    if (value.isBlank()) {
      throw StripeRefusal.without(name);
    }
    return value;
  }

  private static <T> T found(Map<String, T> among, String id, String what) {
    return Optional.ofNullable(among.get(id)).orElseThrow(() -> StripeRefusal.missing(what));
  }
}
