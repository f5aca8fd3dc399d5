package io.echovault.core.recall;

import io.echovault.core.text.BoundedPattern;

/** What words of questions ask for, and of memories take back, as far as own words need it. */
final class AskingWords {
  /** What asks for what comes behind a small word, as "wovor" and "de quoi" do. */
  private static final BoundedPattern OF_WHAT =
      BoundedPattern.compile(
          "\\b(?:wo(?:vor|mit|gegen|von|zu|rauf|ran|rin|ruber|fur)|(?:de|a|con|por|com|di|da|su"
              + "|avec|a)"
              + " (?:que|quoi|che|cosa|quem|quien|chi)|(?:of|to|about|with) what)\\b|\\bwhat"
              + " .{1,40} (?:of|to|about|with)\\W*$");

  /** A question whether something is so, which no value answers. */
  private static final BoundedPattern WHETHER =
      BoundedPattern.compile(
          "^(?:and |y |e |und |et"
              + " )?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|am|es"
              + "|esta|son|tiene|tengo"
              + "|hay|puede|puedo|fue|ha|he|tem|tenho|pode|posso|foi|sao|ist|sind|hat|habe|haben"
              + "|war|kann|darf|gibt|est|sont|a|ai"
              + "|ont|peut|y|c'e|sono|ho|puo|any|anything|algo|etwas)\\b");

  /** What takes something back: which words are left after it, no rule says. */
  private static final BoundedPattern NO_LONGER =
      BoundedPattern.compile(
          "\\b(?:no longer|any ?more|ya no|nao .{1,30}mais|ja nao|nicht mehr|(?:n'|ne ).{1,30}plus"
              + "|non .{1,30}piu|ab nahin?)\\b");

  private AskingWords() {}

  /** Whether it is asked if something is so. */
  static boolean askWhether(String plain) {
    return WHETHER.matcher(plain).find();
  }

  /** Whether it is asked for what comes behind a small word. */
  static boolean askOfWhat(String plain) {
    return OF_WHAT.matcher(plain).find();
  }

  /** Whether a memory says that something is so no longer. */
  static boolean takeBack(String plain) {
    return NO_LONGER.matcher(plain).find();
  }
}
