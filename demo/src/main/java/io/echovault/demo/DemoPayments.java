package io.echovault.demo;

import io.echovault.simulator.stripe.StripeServer;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * The stand-in for a payment service. There is none when the environment names a key of its own:
 * then the bot asks that service.
 */
final class DemoPayments implements AutoCloseable {
  private static final String KEY = "STRIPE_API_KEY";
  private static final String STANDIN_KEY = "sk_test_standin";
  private static final String STANDIN_SECRET = "whsec_of_the_stand_in_of_the_demo";

  /** The prices of the plans that a new demo has. */
  private static final Map<String, String> PRICES =
      Map.of("price_demo_basic", "Basic", "price_demo_pro", "Pro", "price_demo_team", "Team");

  private final Optional<StripeServer> server;

  private DemoPayments(Optional<StripeServer> server) {
    this.server = server;
  }

  static DemoPayments start(Map<String, String> environment) {
    String port = environment.getOrDefault("PORT", "");
    return new DemoPayments(
        environment.getOrDefault(KEY, "").isBlank()
            ? Optional.of(
                StripeServer.start(
                    STANDIN_KEY,
                    "http://127.0.0.1:" + (port.isBlank() ? "5000" : port) + "/stripe/webhook",
                    STANDIN_SECRET,
                    PRICES,
                    InstantSource.system()))
            : Optional.empty());
  }

  /** The settings that have the bot ask it. */
  Map<String, String> settings() {
    return server
        .map(
            each ->
                Map.of(
                    KEY,
                    STANDIN_KEY,
                    "STRIPE_WEBHOOK_SECRET",
                    STANDIN_SECRET,
                    "STRIPE_API_URL",
                    each.url()))
        .orElse(Map.of());
  }

  @Override
  public void close() {
    server.ifPresent(StripeServer::close);
  }
}
