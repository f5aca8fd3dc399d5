package io.echovault.core.time;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;

/**
 * When and how something was said.
 *
 * @param at the moment, in the speaker's zone
 * @param past whether the words tell of something past
 */
record Said(ZonedDateTime at, boolean past) {
  private static final Pattern PAST =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:was|were|had|went|did|didn't|woke|got|met|saw|came|took|left|told|"
              + "bought|ate|felt|lost|won|been|(?:i|we|he|she|they|it) (?:just )?[a-z]+ed|"
              + "fue|fui|fuimos|era|estuve|estaba|tuve|hice|compre|llegue|"
              + "foi|fomos|estava|estive|tive|fiz|comprei|cheguei)(?![\\p{L}\\p{N}])");

  static Said of(String plain, ZonedDateTime at) {
    return new Said(at, PAST.matcher(plain).find());
  }

  LocalDate today() {
    return at.toLocalDate();
  }
}
