package io.echovault.core.claim;

import io.echovault.core.claim.Claim.Weight;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.time.AboutTimes;
import java.util.function.Predicate;

/** Parts of which the rules for claims are made, over text without accents. */
final class Patterns {
  /** A person's name, of one or two words. */
  static final String NAME = "\\p{Lu}[\\p{L}-]*(?: \\p{Lu}[\\p{L}-]*)?";

  /** The name of a place: "in Porto", not "in a small flat". */
  static final String PLACE =
      "(?<value>\\p{Lu}[\\p{L}'-]*(?: (?:de |do |da |del |la |of )?\\p{Lu}[\\p{L}'-]*){0,3}"
          + "(?: \\d{1,4})?)(?:,? with .*|,? con .*|,? com .*)?";

  /** The name of a firm, or a place of work by its article. */
  static final String FIRM =
      "(?<value>(?:the|la|el|o|a) \\p{Ll}+|\\p{Lu}[\\p{L}&'-]*(?: \\p{Lu}[\\p{L}&'-]*){0,3})";

  /** A name, a figure, an address, or one lower-case word. */
  static final String NAMED =
      "(?<value>[\\p{Lu}\\d+]\\S*(?: (?:\\p{Lu}|\\d)\\S*){0,4}|\\S+@\\S+|\\p{Ll}+)";

  private static final BoundedPattern ENDING = BoundedPattern.compile(" (?:now|ahora|agora)$");

  private Patterns() {}

  static ClaimRule rule(String name, String attribute, Weight plainly, String regex) {
    return rule(name, attribute, plainly, regex, value -> true);
  }

  static ClaimRule rule(
      String name, String attribute, Weight plainly, String regex, Predicate<? super String> fits) {
    return new ClaimRule(name, attribute, plainly, BoundedPattern.compile(regex), fits);
  }

  /** Whether a value is a time of day or a day. */
  static boolean isTime(String value) {
    String plain = ENDING.matcher(value).replaceFirst("");
    return AboutTimes.namesATime("at " + plain)
        || AboutTimes.namesATime("a las " + plain)
        || AboutTimes.namesATime("on " + plain)
        || AboutTimes.namesATime("na " + plain);
  }

  static boolean isNoTime(String value) {
    return !isTime(value);
  }
}
