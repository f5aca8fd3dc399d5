package io.echovault.core.recall;

import io.echovault.core.text.BoundedPattern;

/** Who has something: what it is, or who made it, does not say that. */
final class Holder {
  private static final BoundedPattern ASKED =
      BoundedPattern.compile(
          "\\b(?:who(?:'s got|'s having| has| have)|quien tiene|quem (?:tem|ta com|esta com)|wer hat|qui a"
              + "|chi ha)\\b");

  private static final BoundedPattern MAKE =
      BoundedPattern.compile(
          "\\b(?:is|was|es|era|e|ist|war|est|c'est)"
              + " (?:by|from|de|da|do|von|du|an?|une?|un|uma|ein|eine)\\b");

  private Holder() {}

  /**
   * Whether a question asks who has something, and words say what it is or by whom it is made: "the
   * tent is by Vaude". Both are plain.
   */
  static boolean isOtherwise(String question, String told) {
    return ASKED.matcher(question).find() && MAKE.matcher(told).find();
  }
}
