package io.echovault.speech;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How Azure Speech is reached. Prints no key.
 *
 * @param endpoint the address of the resource; empty when its region says where it is
 * @param region such as {@code westeurope}; not looked at when there is an endpoint
 * @param patience how long one call may take, 60 seconds at most
 */
public record AzureSpeechSettings(
    Optional<URI> endpoint, String region, String key, Duration patience) {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  public AzureSpeechSettings {
    if (key.isBlank() || (endpoint.isEmpty() && region.isBlank())) {
      throw new IllegalArgumentException("Azure Speech takes a key, and a region or an endpoint");
    }
    if (patience.isNegative() || patience.isZero() || patience.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a call takes some time, up to 60 s, not " + patience);
    }
  }

  /** The same service, whose calls may take so long at most. */
  public AzureSpeechSettings within(Duration most) {
    return new AzureSpeechSettings(
        endpoint, region, key, patience.compareTo(most) > 0 ? most : patience);
  }

  @Override
  public String toString() {
    return "AzureSpeechSettings[" + endpoint.map(URI::toString).orElse(region) + "]";
  }
}
