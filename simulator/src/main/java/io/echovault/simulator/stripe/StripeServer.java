package io.echovault.simulator.stripe;

import io.echovault.simulator.graph.FreePort;
import io.echovault.simulator.wire.JsonAnswer;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A stand-in for Stripe on 127.0.0.1: its API as far as shops with subscriptions ask it, and the
 * pages on which people pay. Safe for threads.
 */
public final class StripeServer implements AutoCloseable {
  private final Javalin server;
  private final Events events;
  private final Shop shop;
  private final String apiKey;

  private StripeServer(
      String apiKey,
      String webhook,
      String secret,
      Map<String, String> prices,
      InstantSource instants) {
    this.apiKey = apiKey;
    events = new Events(webhook, secret, instants);
    shop = new Shop(instants, events, prices);
    server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.jetty.host = "127.0.0.1";
              QueuedThreadPool threads = new QueuedThreadPool(20, 4);
              threads.setName("payment-stand-in");
              threads.setDaemon(true);
              config.jetty.threadPool = threads;
              config.routes.exception(
                  StripeRefusal.class,
                  (refusal, context) ->
                      JsonAnswer.write(context, refusal.status(), refusal.body()));
              config.routes.post("/v1/checkout/sessions", this::checkout);
              config.routes.post("/v1/billing_portal/sessions", this::portal);
              config.routes.get("/v1/subscriptions/{id}", this::subscription);
              config.routes.get("/pay/{id}", this::showCheckout);
              config.routes.post("/pay/{id}", this::pay);
              config.routes.get("/portal/{id}", this::showPortal);
              config.routes.post("/portal/{id}", this::act);
            });
    server.start("127.0.0.1", FreePort.find());
  }

  /**
   * Starts to listen.
   *
   * @param apiKey the only key that is let in
   * @param webhook where events are posted to
   * @param secret what they are signed with
   * @param prices what people read, by the id of a price
   */
  public static StripeServer start(
      String apiKey,
      String webhook,
      String secret,
      Map<String, String> prices,
      InstantSource instants) {
    return new StripeServer(apiKey, webhook, secret, prices, instants);
  }

  /** Where the API answers, such as {@code http://127.0.0.1:20003}. */
  public String url() {
    return "http://127.0.0.1:" + server.port();
  }

  private void checkout(Context context) {
    requireKey(context);
    Shop.Checkout made =
        shop.checkout(Optional.ofNullable(context.header("Idempotency-Key")), form(context));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", made.id());
    answer.put("object", "checkout.session");
    answer.put("mode", "subscription");
    answer.put("status", "open");
    answer.put("payment_status", "unpaid");
    answer.put("client_reference_id", made.payer());
    answer.put("url", url() + "/pay/" + made.id());
    JsonAnswer.write(context, 200, answer);
  }

  private void portal(Context context) {
    requireKey(context);
    Shop.Portal made = shop.portal(form(context));
    JsonAnswer.write(
        context,
        200,
        Map.of(
            "id",
            made.id(),
            "object",
            "billing_portal.session",
            "url",
            url() + "/portal/" + made.id()));
  }

  private void subscription(Context context) {
    requireKey(context);
    JsonAnswer.write(context, 200, shop.subscription(context.pathParam("id")).object());
  }

  private void showCheckout(Context context) {
    Shop.Checkout checkout = shop.checkout(context.pathParam("id"));
    context.html(Pages.checkout(checkout, shop.prices().getOrDefault(checkout.price(), "?")));
  }

  private void pay(Context context) {
    context.redirect(shop.pay(context.pathParam("id")).paid());
  }

  private void showPortal(Context context) {
    Shop.Portal portal = shop.portal(context.pathParam("id"));
    context.html(Pages.portal(portal, shop.ofCustomer(portal.customer()), shop.prices()));
  }

  private void act(Context context) {
    Shop.Portal portal = shop.portal(context.pathParam("id"));
    shop.act(portal.customer(), Optional.ofNullable(context.formParam("act")).orElse(""));
    context.redirect("/portal/" + portal.id());
  }

  private void requireKey(Context context) {
    if (!("Bearer " + apiKey).equals(context.header("Authorization"))) {
      throw new StripeRefusal(401, "invalid_request_error", "invalid_api_key", "Invalid API Key.");
    }
  }

  private static Map<String, String> form(Context context) {
    Map<String, String> form = new LinkedHashMap<>();
    context.formParamMap().forEach((name, values) -> form.put(name, values.get(0)));
    return form;
  }

  @Override
  public void close() {
    events.close();
    server.stop();
  }
}
