package io.echovault.simulator.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A JSON object being checked; it refuses with Meta's errors, naming the path but no content. */
final class Shape {

  private final JsonNode node;
  private final String path;

  private Shape(JsonNode node, String path) {
    this.node = node;
    this.path = path;
  }

  static Shape root(JsonNode node) {
    return new Shape(node, "");
  }

  Shape allowing(String... keys) {
    Set<String> allowed = Set.of(keys);
    for (String key : node.propertyNames()) {
      if (!allowed.contains(key)) {
        throw GraphRefusal.of(
            100,
            "Unexpected key \""
                + key
                + "\" on param \""
                + (path.isEmpty() ? "root" : path)
                + "\".");
      }
    }
    return this;
  }

  boolean has(String key) {
    return node.has(key);
  }

  String required(String key, int longest) {
    return optional(key, longest).orElseThrow(() -> missing(key));
  }

  /** The string under this key; at least one and at most this many code points. */
  Optional<String> optional(String key, int longest) {
    JsonNode value = node.get(key);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw invalid(key, "must be a string");
    }
    String text = value.stringValue();
    int length = text.codePointCount(0, text.length());
    if (length < 1 || length > longest) {
      throw invalid(key, "length invalid. Min length: 1, Max length: " + longest);
    }
    return Optional.of(text);
  }

  /** The string under this key, which may be empty. */
  String string(String key) {
    JsonNode value = node.get(key);
    if (value == null) {
      throw missing(key);
    }
    if (!value.isString()) {
      throw invalid(key, "must be a string");
    }
    return value.stringValue();
  }

  double number(String key, double limit) {
    JsonNode value = node.get(key);
    if (value == null) {
      throw missing(key);
    }
    double number = value.asDouble(Double.NaN);
    if (Double.isNaN(number) || Math.abs(number) > limit) {
      throw invalid(key, "must be a number between -" + limit + " and " + limit);
    }
    return number;
  }

  void flag(String key) {
    JsonNode value = node.get(key);
    if (value != null && !value.isBoolean()) {
      throw invalid(key, "must be true or false");
    }
  }

  void oneOf(String key, String... words) {
    if (!List.of(words).contains(string(key))) {
      throw invalid(
          key, "must be one of {" + String.join(", ", words).toUpperCase(Locale.ROOT) + "}");
    }
  }

  Shape object(String key) {
    JsonNode value = node.get(key);
    if (value == null || value.isNull()) {
      throw missing(key);
    }
    if (!value.isObject()) {
      throw invalid(key, "must be a JSON object");
    }
    return new Shape(value, at(key));
  }

  List<Shape> objects(String key, int fewest, int most) {
    JsonNode value = node.get(key);
    if (value == null || value.isNull()) {
      throw missing(key);
    }
    if (!value.isArray() || value.size() < fewest || value.size() > most) {
      throw invalid(key, "must be an array of " + fewest + " to " + most + " objects");
    }
    List<Shape> shapes = new ArrayList<>();
    for (JsonNode element : value) {
      if (!element.isObject()) {
        throw invalid(key, "must be an array of objects");
      }
      shapes.add(new Shape(element, at(key) + "[" + shapes.size() + "]"));
    }
    return shapes;
  }

  GraphRefusal missing(String key) {
    return GraphRefusal.of(131008, "Required parameter '" + at(key) + "' is missing.");
  }

  GraphRefusal invalid(String key, String rule) {
    return GraphRefusal.of(131009, "Param " + at(key) + " " + rule + ".");
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
