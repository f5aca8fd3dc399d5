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

  /** What asks for several things, as "which films" does. */
  private static final BoundedPattern SEVERAL =
      BoundedPattern.compile(
          "^(?:(?:and|y|e|und|et|aur|in|on|a|en|em|de|di|da) )?(?:(?:what|which) (?!(?:is|was|does|has|this|less|s)\\b)\\p{L}{2,20}s\\b"
              + "|(?:que|cuales) (?!(?:es|mas|estas|haces)\\b)\\p{L}{2,20}[aeio]s\\b|quais\\b|cuales\\b|quali\\b|welche \\p{L}{2,20}(?:e|en|er|n|s)\\b (?!ist|war)"
              + "|quels \\p{L}|quelles \\p{L}|che (?:film|libri|serie|posti|cose|citta|regali|ristoranti|medicine|piante) (?:ho|abbiamo|hai|ha|hanno)"
              + "|kaun ?s[ei] (?:kaun|\\p{L}{2,20}(?:ein|en|yan|e))\\b|kaunsi \\p{L}{2,20}(?:ein|en|yan)\\b|kaunse \\p{L})"
              + "|(?:^|\\s)(?:कौनसे|कौनसी-कौनसी|कौन-कौन|कौन से|कौन सी)(?:\\s|$)");

  private AskingWords() {}

  /** What asks for the make or the breed of something. */
  private static final BoundedPattern MAKE =
      BoundedPattern.compile(
          "\\b(?:(?:what|which) (?:make|brand|model|breed)|marca|raza|raca|marke|rasse|marque|race|razza"
              + "|kis company|kaunsi company|nasl)\\b");

  /** Whether the make or the breed of something is asked for. */
  static boolean askForAMake(String plain) {
    return MAKE.matcher(plain).find();
  }

  /** Whether several things are asked for. */
  static boolean askForSeveral(String plain) {
    return SEVERAL.matcher(plain).find();
  }

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
