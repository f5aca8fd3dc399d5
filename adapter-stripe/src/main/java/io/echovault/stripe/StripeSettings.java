package io.echovault.stripe;

import java.net.URI;
import java.time.Duration;

/**
 * How Stripe is reached. Prints no key.
 *
 * @param apiUrl the server, for example https://api.stripe.com
 * @param apiKey the secret key; one that begins with {@code sk_live_} or {@code rk_live_} takes
 *     real money
 * @param patience how long one call may take with all its tries
 */
public record StripeSettings(URI apiUrl, String apiKey, Duration patience) {

  /** Whether real money is taken. */
  public boolean live() {
    return apiKey.startsWith("sk_live_") || apiKey.startsWith("rk_live_");
  }

  @Override
  public String toString() {
    return "StripeSettings[" + apiUrl + (live() ? ", live" : ", test") + "]";
  }
}
