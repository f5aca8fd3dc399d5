package io.echovault.core.tier;

import io.echovault.core.text.PlainText;
import io.echovault.ports.vocabulary.Tier;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides how closely words are to be kept: by the person's own word, and by signs in the words.
 * Between two tiers, the more closed one.
 */
public final class TierRules {
  private record OwnWord(Tier tier, Pattern pattern) {}

  private static final List<OwnWord> OWN_WORDS =
      List.of(
          own(
              Tier.ULTRA_SECRET,
              "(?:top|ultra)[ -]?secret|alto secreto|ultra ?secreto|ultra ?segredo"),
          own(Tier.SECRET, "secret|secreto|segredo|geheim"),
          own(Tier.CONFIDENTIAL, "confidential|private|confidencial|privado|vertraulich"));

  private static final Sign REPEATED =
      Sign.words(
          "an event that comes again, or a deadline",
          Tier.CHRONOLOGICAL,
          Sign.ENOUGH,
          "every (?:day|week|month|year|morning|evening|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
              + "|(?:todos los|cada) (?:dias?|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)"
              + "|tod[oa]s? (?:os dias|dia|segunda|terca|quarta|quinta|sexta)|deadline|fecha limite|prazo final");

  private TierRules() {}

  /**
   * The tier that words belong to.
   *
   * @param namesATime whether a time was recognised in them
   */
  public static Tier classify(String text, boolean namesATime) {
    String plain = PlainText.unaccented(text);
    Tier tier = ownWord(text).orElse(Tier.GENERAL);
    tier = closer(tier, namesATime || REPEATED.found().test(plain) ? Tier.CHRONOLOGICAL : tier);
    tier =
        weighs(ConfidentialSigns.ALL, Tier.CONFIDENTIAL, plain)
            ? closer(tier, Tier.CONFIDENTIAL)
            : tier;
    tier = weighs(SecretSigns.ALL, Tier.SECRET, plain) ? closer(tier, Tier.SECRET) : tier;
    return weighs(SecretSigns.ALL, Tier.ULTRA_SECRET, plain) ? Tier.ULTRA_SECRET : tier;
  }

  /**
   * The tier of a memory that gets other words. What a person or a rule has closed is not opened by
   * that, and a locked memory stays where it is, since moving it would open its former words.
   *
   * @param namesATime whether a time was recognised in the words
   */
  public static Tier afterCorrection(Tier before, String words, boolean namesATime) {
    if (before.secret()) {
      return before;
    }
    Tier fitting = classify(words, namesATime);
    return before == Tier.CONFIDENTIAL ? closer(before, fitting) : fitting;
  }

  /** The tier that the person names at the beginning: {@code top secret: …}. */
  public static Optional<Tier> ownWord(String text) {
    String plain = PlainText.of(text.substring(0, Math.min(text.length(), 60)));
    return OWN_WORDS.stream()
        .filter(own -> own.pattern().matcher(plain).lookingAt())
        .map(OwnWord::tier)
        .findFirst();
  }

  /** The more closed of two tiers. */
  public static Tier closer(Tier one, Tier other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static boolean weighs(List<Sign> signs, Tier tier, String plain) {
    return signs.stream()
            .filter(sign -> sign.tier() == tier && sign.found().test(plain))
            .mapToInt(Sign::weight)
            .sum()
        >= Sign.ENOUGH;
  }

  private static OwnWord own(Tier tier, String words) {
    return new OwnWord(tier, Pattern.compile("(?:" + words + ") ?:"));
  }
}
