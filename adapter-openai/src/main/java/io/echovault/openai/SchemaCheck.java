package io.echovault.openai;

import tools.jackson.databind.JsonNode;

/**
 * Compares an answer with the schema that it was asked for: a server may take a schema and not
 * enforce it. Knows the keywords that {@link Schemas} uses.
 */
final class SchemaCheck {
  private SchemaCheck() {}

  /** Whether a value has the shape. */
  static boolean fits(JsonNode value, JsonNode schema) {
    if (schema.has("anyOf")) {
      return schema.get("anyOf").valueStream().anyMatch(each -> fits(value, each));
    }
    return hasType(value, schema.path("type"))
        && (!schema.has("enum") || contains(schema.get("enum"), value))
        && (!value.isObject() || fitsObject(value, schema))
        && (!value.isArray()
            || value.valueStream().allMatch(each -> fits(each, schema.path("items"))));
  }

  private static boolean fitsObject(JsonNode value, JsonNode schema) {
    JsonNode properties = schema.path("properties");
    return schema.path("required").valueStream().allMatch(name -> value.has(name.stringValue("")))
        && value
            .propertyStream()
            .allMatch(
                each ->
                    properties.has(each.getKey())
                        && fits(each.getValue(), properties.get(each.getKey())));
  }

  private static boolean hasType(JsonNode value, JsonNode type) {
    return type.isArray()
        ? type.valueStream().anyMatch(each -> isA(value, each.stringValue("")))
        : isA(value, type.stringValue(""));
  }

  private static boolean isA(JsonNode value, String type) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "number" -> value.isNumber();
      case "integer" -> value.isIntegralNumber() && value.canConvertToInt();
      case "null" -> value.isNull();
      default -> false;
    };
  }

  private static boolean contains(JsonNode values, JsonNode value) {
    return values.valueStream().anyMatch(value::equals);
  }
}
