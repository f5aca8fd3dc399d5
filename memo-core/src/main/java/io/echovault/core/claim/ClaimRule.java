package io.echovault.core.claim;

import io.echovault.core.claim.Claim.Weight;
import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One way of claiming something, over a whole sentence without accents. Groups: {@code subject},
 * {@code value}, maybe {@code attribute}; {@code mark} and {@code mark2} are words as "now" that
 * say that it is news.
 *
 * @param name what it is called in a test that fails
 * @param attribute what is claimed; empty when the sentence names it
 * @param plainly what the claim does without a word that says that it is news
 * @param fits whether the value is of the kind that the rule means
 */
record ClaimRule(
    String name,
    String attribute,
    Weight plainly,
    BoundedPattern pattern,
    Predicate<? super String> fits) {

  /** Whoever speaks is one and the same in all languages. */
  private static final Map<String, String> SPEAKER =
      Map.of("i", "i", "yo", "i", "eu", "i", "my", "i", "mi", "i", "meu", "i", "minha", "i");

  private static final BoundedPattern POSSESSIVE =
      BoundedPattern.compile(
          "^(?:the|my|our|el|la|mi|nuestr[oa]|o|a|(?:o |a )?(?:meu|minha|nossa|nosso)) ");
  private static final BoundedPattern OWN = BoundedPattern.compile("'s?$");

  Optional<Claim> in(String sentence) {
    BoundedMatcher matcher = pattern.matcher(sentence);
    if (!matcher.matches() || !fits.test(matcher.group("value"))) {
      return Optional.empty();
    }
    boolean news = group(matcher, "mark").or(() -> group(matcher, "mark2")).isPresent();
    String what = group(matcher, "attribute").map(PlainText::of).orElse(attribute);
    boolean one =
        plainly == Weight.BESIDE && !Attributes.many(what) && (news || Attributes.single(what));
    return Optional.of(
        new Claim(
            subject(group(matcher, "subject").orElse("i")),
            Attributes.canonical(what),
            PlainText.of(matcher.group("value")),
            one ? Weight.INSTEAD : plainly));
  }

  private static String subject(String written) {
    String plain = OWN.matcher(PlainText.of(written)).replaceFirst("");
    String speaker = SPEAKER.get(plain);
    return speaker != null ? speaker : POSSESSIVE.matcher(plain).replaceFirst("");
  }

  private static Optional<String> group(BoundedMatcher matcher, String name) {
    return matcher.optional(name);
  }
}
