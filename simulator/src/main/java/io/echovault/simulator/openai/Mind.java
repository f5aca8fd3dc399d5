package io.echovault.simulator.openai;

import tools.jackson.databind.JsonNode;

/**
 * What the stand-in for a language model makes of an input: scripted rules in place of a model.
 * Safe for threads.
 */
public interface Mind {
  /** The answer to an input that holds a message. */
  JsonNode reading(JsonNode input);

  /** The answer to an input that holds a question and notes. */
  JsonNode wording(JsonNode input);

  /**
   * The answer to a picture.
   *
   * @param content its bytes
   */
  JsonNode picture(JsonNode input, byte[] content);

  /** The answer to an input that holds a document in parts. */
  JsonNode summary(JsonNode input);
}
