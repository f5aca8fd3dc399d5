package io.echovault.drills.billing;

import io.echovault.simulator.stripe.Events;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Posts events of a payment service to the bot. */
final class PaymentPosts {
  private final URI webhook;
  private final HttpClient http = HttpClient.newHttpClient();

  PaymentPosts(int port) {
    webhook = URI.create("http://127.0.0.1:" + port + "/stripe/webhook");
  }

  /**
   * An event about one subscription.
   *
   * @param type the last word of its type, after {@code customer.subscription.}
   * @param at when it happened, in seconds after the first
   */
  record Event(String id, String type, String status, boolean ends, int at) {

    /** Its body for somebody who pays, in the mode of real money or not. */
    byte[] body(String payer, Instant first, boolean live) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("id", "sub_" + payer);
      object.put("object", "subscription");
      object.put("customer", "cus_" + payer);
      object.put("status", status);
      object.put("cancel_at_period_end", ends);
      object.put("metadata", Map.of("payer", payer));
      object.put(
          "items",
          Map.of(
              "data",
              List.of(
                  Map.of(
                      "price",
                      Map.of("id", BillingDrill.PRICE),
                      "current_period_end",
                      first.getEpochSecond() + 2_592_000))));
      return Events.body(id, "customer.subscription." + type, first.plusSeconds(at), live, object);
    }
  }

  /** Posts a body under a header, and gives the status of the answer. */
  int post(byte[] body, String signature) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(webhook)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (!signature.isEmpty()) {
      request.header("Stripe-Signature", signature);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  /** The same, rightly signed now. */
  int signed(byte[] body) throws IOException, InterruptedException {
    return post(body, Events.signature(body, BillingDrill.SECRET, Instant.now()));
  }
}
