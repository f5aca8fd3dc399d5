package io.echovault.openai;

import io.echovault.openai.ModelCall.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * What an answer with another status than 200 means.
 *
 * @param retry whether asking again may help
 * @param after how long to wait at least before that
 */
record Trouble(Outcome outcome, boolean retry, Duration after) {
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  /** The same status says that requests come too fast and that the money is gone. */
  private static final Set<String> NO_MONEY =
      Set.of(
          "insufficient_quota",
          "credit_balance_exhausted",
          "billing_hard_limit_reached",
          "billing_not_active",
          "spend_limit_reached",
          "monthly_spend_limit_reached",
          "project_spend_limit_reached");

  /**
   * Judges by the error's code, and by the status where the code says nothing.
   *
   * @param header gives a header of the answer, empty when there is none
   */
  static Trouble of(int status, Optional<JsonNode> body, UnaryOperator<String> header) {
    String code = body.map(each -> each.path("error").path("code").stringValue("")).orElse("");
    if (status == 429) {
      return NO_MONEY.contains(code)
          ? new Trouble(Outcome.NO_QUOTA, false, Duration.ZERO)
          : new Trouble(Outcome.TOO_FAST, true, wait(header));
    }
    if (status >= 500 || status == 408 || status == 409) {
      return new Trouble(Outcome.UNAVAILABLE, true, wait(header));
    }
    return status == 401 || status == 403
        ? new Trouble(Outcome.UNAUTHORISED, false, Duration.ZERO)
        : new Trouble(Outcome.INVALID, false, Duration.ZERO);
  }

  /** Retry-After if there is one, else the later of the two resets. */
  private static Duration wait(UnaryOperator<String> header) {
    return seconds(header.apply("retry-after"))
        .or(
            () -> {
              Duration requests = span(header.apply("x-ratelimit-reset-requests"));
              Duration tokens = span(header.apply("x-ratelimit-reset-tokens"));
              return Optional.of(requests.compareTo(tokens) > 0 ? requests : tokens);
            })
        .orElse(Duration.ZERO);
  }

  /** Seconds, perhaps with a fraction; a date is not used by such servers and is no wait. */
  private static Optional<Duration> seconds(String text) {
    try {
      double seconds = Double.parseDouble(text.strip());
      return seconds >= 0 && seconds <= LONGEST_WAIT.toSeconds()
          ? Optional.of(Duration.ofMillis((long) Math.ceil(seconds * 1000)))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * A span such as {@code 12ms}, {@code 1.5s} or {@code 6m0s}; whatever else stands there is none.
   */
  static Duration span(String text) {
    double millis = 0;
    int at = 0;
    while (at < text.length()) {
      int from = at;
      while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
        at++;
      }
      int unit = at;
      while (at < text.length() && Character.isLetter(text.charAt(at))) {
        at++;
      }
      double factor =
          switch (text.substring(unit, at)) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "m" -> 60_000;
            case "h" -> 3_600_000;
            default -> -1;
          };
      if (factor < 0 || from == unit) {
        return Duration.ZERO;
      }
      try {
        millis += Double.parseDouble(text.substring(from, unit)) * factor;
      } catch (NumberFormatException e) {
        return Duration.ZERO;
      }
    }
    return millis > LONGEST_WAIT.toMillis() ? LONGEST_WAIT : Duration.ofMillis((long) millis);
  }
}
