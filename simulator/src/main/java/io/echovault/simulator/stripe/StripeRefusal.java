package io.echovault.simulator.stripe;

import java.util.Map;

/** A request that Stripe would refuse. */
final class StripeRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String type;
  private final String code;

  StripeRefusal(int status, String type, String code, String message) {
    super(message);
    this.status = status;
    this.type = type;
    this.code = code;
  }

  static StripeRefusal missing(String what) {
    return new StripeRefusal(
        404, "invalid_request_error", "resource_missing", "No such " + what + ".");
  }

  static StripeRefusal without(String param) {
    return new StripeRefusal(
        400, "invalid_request_error", "parameter_missing", "Missing required param: " + param);
  }

  int status() {
    return status;
  }

  Map<String, Object> body() {
    return Map.of(
        "error", Map.of("type", type, "code", code, "message", String.valueOf(getMessage())));
  }
}
