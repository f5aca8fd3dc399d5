package io.echovault.core.tier;

import io.echovault.core.text.Beginnings;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.core.text.Readings;
import io.echovault.ports.vocabulary.Reading;
import io.echovault.ports.vocabulary.Tier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides how closely words are to be kept: by the person's own word, by what words mean, and by
 * numbers and keys that tell by themselves what they are. Between two tiers, the more closed one.
 */
public final class TierRules {
  /** Words that cannot be read might be a secret, and the person can open them again. */
  private static final Tier UNREADABLE = Tier.SECRET;

  private record OwnWord(Tier tier, BoundedPattern pattern) {}

  private static final List<OwnWord> OWN_WORDS =
      List.of(
          own(
              Tier.ULTRA_SECRET,
              "(?:top|ultra)[ -]?(?:secret|segreto|secreto|segredo|geheim)|(?:alto|altamente|super|ultras) ?secreto"
                  + "|streng geheim|segretissimo|अति गोपनीय|अत्यंत गोपनीय|टॉप सीक्रेट|ati gopniya|ati gopneey",
              "[:!]"),
          own(
              Tier.SECRET,
              "secret|secreto|segredo|geheim|segreto|गुप्त|राज़|राज|सीक्रेट|raaz|gupt",
              ":"),
          own(
              Tier.CONFIDENTIAL,
              "confidential|private|confidencial|privad[oa]|vertraulich|privat|confidentiel(?:le)?|prive"
                  + "|riservato|confidenziale|privato|गोपनीय|निजी|gopniya|niji",
              ":"));

  private static final Sign REPEATED =
      Sign.words(
          "an event that comes again, or a deadline",
          Tier.CHRONOLOGICAL,
          "every (?:day|week|month|year|morning|evening|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
              + "|(?:todos los|cada) (?:dias?|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)"
              + "|tod[oa]s? (?:os dias|dia|segunda|terca|quarta|quinta|sexta)|deadline|fecha limite|prazo final");

  private static final List<Sign> SIGNS =
      Stream.of(List.of(REPEATED), SecretSigns.ALL, Numbers.ALL).flatMap(List::stream).toList();
  private static final Beginnings BEGINNINGS =
      new Beginnings(SIGNS.stream().map(Sign::pattern).toList());

  private TierRules() {}

  /**
   * The tier that words belong to.
   *
   * @param namesATime whether a time was recognised in them
   */
  public static Tier classify(String text, boolean namesATime) {
    return Readings.read(Reading.TIER, UNREADABLE, () -> closest(text, namesATime));
  }

  private static Tier closest(String text, boolean namesATime) {
    String plain = PlainText.unaccented(text);
    Tier tier = closer(ownWord(text).orElse(Tier.GENERAL), byWords(plain));
    tier = closer(tier, namesATime ? Tier.CHRONOLOGICAL : tier);
    Beginnings.Found found = BEGINNINGS.in(plain);
    for (int i = 0; i < SIGNS.size(); i++) {
      Sign sign = SIGNS.get(i);
      // A sign that was not looked for to the end counts as found: rather too closed than open.
      if (found.undecided(i) || (found.has(i) && sign.proof().test(plain))) {
        tier = closer(tier, sign.tier());
      }
    }
    return tier;
  }

  private static Tier byWords(String plain) {
    Marked message = Marked.of(plain);
    Tier secret = SecretWords.tier(message);
    return secret == Tier.GENERAL && PrivateWords.in(message) ? Tier.CONFIDENTIAL : secret;
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
    boolean mayName = plain.indexOf(':') >= 0 || plain.indexOf('!') >= 0;
    return OWN_WORDS.stream()
        .filter(own -> mayName)
        .filter(own -> own.pattern().matcher(plain).lookingAt())
        .map(OwnWord::tier)
        .findFirst();
  }

  /** The more closed of two tiers. */
  public static Tier closer(Tier one, Tier other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static OwnWord own(Tier tier, String words, String end) {
    return new OwnWord(
        tier, BoundedPattern.compile("(?:" + PlainText.unaccented(words) + ") ?" + end));
  }
}
