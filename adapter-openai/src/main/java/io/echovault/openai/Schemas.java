package io.echovault.openai;

import tools.jackson.databind.JsonNode;

/**
 * The shapes that answers must have, in the part of JSON Schema that strict output takes: every
 * property is required, none may be added, and what may be missing is null.
 */
final class Schemas {
  /** What a message does and is about. */
  static final JsonNode READING =
      Json.ours(
          """
          {"type": "object", "additionalProperties": false,
           "required": ["kind", "confidence", "question", "tier", "event_at", "event_words",
                        "mentions"],
           "properties": {
             "kind": {"type": "string",
                      "enum": ["statement", "question", "small_talk", "other"]},
             "confidence": {"type": "number"},
             "question": {"type": ["string", "null"]},
             "tier": {"type": ["string", "null"],
                      "enum": ["general", "chronological", "confidential", "secret", null]},
             "event_at": {"type": ["string", "null"]},
             "event_words": {"type": ["string", "null"]},
             "mentions": {"type": "array", "items": {
               "type": "object", "additionalProperties": false,
               "required": ["kind", "name", "words"],
               "properties": {
                 "kind": {"type": "string", "enum": ["person", "place"]},
                 "name": {"type": "string"},
                 "words": {"type": "string"}}}}}}
          """);

  /** Sentences with the memories that say so. */
  static final JsonNode WORDING =
      Json.ours(
          """
          {"type": "object", "additionalProperties": false, "required": ["sentences"],
           "properties": {"sentences": {"type": "array", "items": {
             "type": "object", "additionalProperties": false,
             "required": ["text", "memories", "sum"],
             "properties": {
               "text": {"type": "string"},
               "memories": {"type": "array", "items": {"type": "integer"}},
               "sum": {"anyOf": [
                 {"type": "null"},
                 {"type": "object", "additionalProperties": false, "required": ["how", "terms"],
                  "properties": {
                    "how": {"type": "string",
                            "enum": ["total", "difference", "greatest", "least", "count"]},
                    "terms": {"type": "array", "items": {
                      "type": "object", "additionalProperties": false,
                      "required": ["memory", "figure"],
                      "properties": {"memory": {"type": "integer"},
                                     "figure": {"type": "string"}}}}}}]}}}}}}
          """);

  /** What a picture shows. */
  static final JsonNode PICTURE =
      Json.ours(
          """
          {"type": "object", "additionalProperties": false, "required": ["description", "text"],
           "properties": {"description": {"type": ["string", "null"]},
                          "text": {"type": ["string", "null"]}}}
          """);

  /** What a document says, with the parts that say so. */
  static final JsonNode SUMMARY =
      Json.ours(
          """
          {"type": "object", "additionalProperties": false, "required": ["sentences"],
           "properties": {"sentences": {"type": "array", "items": {
             "type": "object", "additionalProperties": false, "required": ["text", "parts"],
             "properties": {"text": {"type": "string"},
                            "parts": {"type": "array", "items": {"type": "integer"}}}}}}}
          """);

  private Schemas() {}
}
