package io.echovault.simulator.graph;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the Graph API tells of the business's own number. */
final class BusinessNumber {
  private static final Map<String, Object> ALL =
      Map.of(
          "display_phone_number", "+1 555-000-1111",
          "verified_name", "EchoVault",
          "quality_rating", "GREEN",
          "code_verification_status", "VERIFIED",
          "platform_type", "CLOUD_API");

  private BusinessNumber() {}

  /** The fields that are asked for, all without a wish, and the id in any case. */
  static Map<String, Object> fields(Context context) {
    Map<String, Object> fields = new TreeMap<>(Map.of("id", context.pathParam("id")));
    String wanted =
        Optional.ofNullable(context.queryParam("fields")).orElse(String.join(",", ALL.keySet()));
    for (String each : wanted.split(",", -1)) {
      if (ALL.containsKey(each)) {
        fields.put(each, ALL.get(each));
      } else if (!each.equals("id")) {
        throw GraphRefusal.of(100, "Tried accessing nonexisting field (" + each + ")");
      }
    }
    return fields;
  }
}
