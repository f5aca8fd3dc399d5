package io.echovault.whatsapp;

import java.time.Duration;
import okhttp3.HttpUrl;

/**
 * How to reach the Graph API.
 *
 * @param baseUrl an http or https address, {@code https://graph.facebook.com} for the real one
 * @param version the version of the API, {@code v23.0} for example
 * @param accessToken the bearer token; never printed
 * @param timeout how long one call may take in all, more than zero and at most 30 s
 */
public record WhatsAppSettings(
    String baseUrl, String version, String accessToken, Duration timeout) {
  private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(30);

  public WhatsAppSettings {
    if (HttpUrl.parse(baseUrl) == null) {
      throw new IllegalArgumentException(
          "the base URL of the Graph API begins with https:// or http://");
    }
    if (!version.matches("v[0-9]{1,4}\\.[0-9]{1,4}")) {
      throw new IllegalArgumentException(
          "the version of the Graph API looks like v23.0, this one is " + version);
    }
    if (accessToken.isEmpty() || !accessToken.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new IllegalArgumentException(
          "the access token is not empty and has no spaces or line ends");
    }
    if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
      throw new IllegalArgumentException(
          "a call takes more than zero and at most 30 s, not " + timeout);
    }
  }

  @Override
  public String toString() {
    return "WhatsAppSettings[" + baseUrl + " " + version + " token [REDACTED] " + timeout + "]";
  }
}
