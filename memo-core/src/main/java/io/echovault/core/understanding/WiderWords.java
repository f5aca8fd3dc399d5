package io.echovault.core.understanding;

import io.echovault.core.colleagues.WiderQuestion;
import io.echovault.core.colleagues.WiderQuestion.Reach;
import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.core.text.Spelling;
import java.util.Optional;

/** Reads whom or what a command goes beyond: {@code dept: holidays}, {@code tenant 2}. */
final class WiderWords {
  private static final BoundedPattern REACH =
      BoundedPattern.compile("(\\p{L}{1,20})\\s*[:：](.*)", BoundedPattern.DOTALL);
  private static final BoundedPattern FIRST_WORD =
      BoundedPattern.compile("(\\p{L}{1,20})(?![\\p{L}\\p{N}_])\\s*(.*)", BoundedPattern.DOTALL);
  private static final String TENANT = "tenant";

  private WiderWords() {}

  /** A question to more than one's own memories. */
  static Optional<WiderQuestion> question(String argument) {
    BoundedMatcher matcher = REACH.matcher(argument);
    return matcher.matches()
        ? reach(PlainText.of(matcher.group(1)))
            .map(reach -> new WiderQuestion(reach, matcher.group(2).strip()))
        : Optional.empty();
  }

  /** What stands after "tenant"; empty when something else is first. */
  static Optional<String> afterTenant(String argument) {
    BoundedMatcher matcher = FIRST_WORD.matcher(argument);
    return matcher.matches() && Spelling.distance(TENANT, PlainText.of(matcher.group(1))) <= 1
        ? Optional.of(matcher.group(2).strip())
        : Optional.empty();
  }

  /** Short words are taken as they stand: "debt" is no misspelt "dept". */
  private static Optional<Reach> reach(String word) {
    if (word.equals("tenants")) {
      return Optional.of(Reach.TENANTS);
    }
    if (word.equals("dept") || Spelling.distance("department", word) <= 2) {
      return Optional.of(Reach.DEPARTMENT);
    }
    return Spelling.distance(TENANT, word) <= 1 ? Optional.of(Reach.TENANT) : Optional.empty();
  }
}
