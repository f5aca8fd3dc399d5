package io.echovault.simulator.openai;

import java.util.LinkedHashMap;
import java.util.Map;

/** A request that the service would refuse. */
final class ModelRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String type;
  private final String code;
  private final String param;

  ModelRefusal(int status, String type, String code, String param, String message) {
    super(message);
    this.status = status;
    this.type = type;
    this.code = code;
    this.param = param;
  }

  static ModelRefusal invalid(String code, String param, String message) {
    return new ModelRefusal(400, "invalid_request_error", code, param, message);
  }

  int status() {
    return status;
  }

  /** The body that the service sends. */
  Map<String, Object> body() {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("message", getMessage());
    error.put("type", type);
    error.put("param", param.isEmpty() ? null : param);
    error.put("code", code.isEmpty() ? null : code);
    return Map.of("error", error);
  }
}
