package io.echovault.simulator.openai;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The part of JSON Schema that the service takes for strict output: an object at the root without
 * alternatives, no other properties than those named, every property required.
 */
final class StrictSchema {
  private static final int DEEPEST = 10;
  private static final Set<String> KEYWORDS =
      Set.of(
          "type",
          "properties",
          "required",
          "additionalProperties",
          "items",
          "enum",
          "const",
          "anyOf",
          "description",
          "title",
          "minimum",
          "maximum",
          "minItems",
          "maxItems",
          "pattern",
          "format");

  private StrictSchema() {}

  /** Refuses what the service would refuse. */
  static void check(JsonNode schema, String param) {
    if (!"object".equals(schema.path("type").stringValue("")) || schema.has("anyOf")) {
      throw invalid(param, "schema must be a JSON Schema of 'type: \"object\"' at the root");
    }
    check(schema, param, 1);
  }

  private static void check(JsonNode schema, String param, int depth) {
    if (depth > DEEPEST) {
      throw invalid(param, "the schema nests deeper than " + DEEPEST + " levels");
    }
    schema
        .propertyNames()
        .forEach(
            keyword -> {
              if (!KEYWORDS.contains(keyword)) {
                throw invalid(param, "'" + keyword + "' is not permitted");
              }
            });
    if (schema.has("properties")) {
      checkObject(schema, param, depth);
    } else if (has(schema.path("type"), "object")) {
      throw invalid(param, "an object needs 'properties'");
    }
    if (has(schema.path("type"), "array")) {
      if (!schema.has("items")) {
        throw invalid(param, "array schema missing items");
      }
      check(schema.get("items"), param, depth + 1);
    }
    schema.path("anyOf").forEach(each -> check(each, param, depth + 1));
    if (!schema.has("type") && !schema.has("anyOf")) {
      throw invalid(param, "schema must have a 'type' key");
    }
  }

  private static void checkObject(JsonNode schema, String param, int depth) {
    JsonNode more = schema.path("additionalProperties");
    if (!more.isBoolean() || more.booleanValue()) {
      throw invalid(param, "'additionalProperties' is required to be supplied and to be false");
    }
    Set<String> required =
        Set.copyOf(
            schema.path("required").valueStream().map(each -> each.stringValue("")).toList());
    schema
        .get("properties")
        .propertyStream()
        .forEach(
            each -> {
              if (!required.contains(each.getKey())) {
                throw invalid(
                    param, "'required' must include every key in properties: " + each.getKey());
              }
              check(each.getValue(), param, depth + 1);
            });
    if (required.size() != schema.get("properties").size()) {
      throw invalid(param, "'required' names a key that is not in properties");
    }
  }

  private static boolean has(JsonNode type, String wanted) {
    return type.isArray()
        ? type.valueStream().anyMatch(each -> each.stringValue("").equals(wanted))
        : type.stringValue("").equals(wanted);
  }

  private static ModelRefusal invalid(String param, String why) {
    return ModelRefusal.invalid(
        "invalid_json_schema", param, "Invalid schema for response_format: " + why + ".");
  }
}
