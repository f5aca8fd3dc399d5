package io.echovault.core.tier;

import static io.echovault.ports.vocabulary.Tier.SECRET;

import io.echovault.core.text.Beginnings;
import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.Letters;
import java.util.List;
import java.util.function.Predicate;

/**
 * Numbers that tell by themselves what they are: by a check digit where their form is that of other
 * numbers too, by their form where nothing else looks so. A mistyped one of the latter is as secret
 * as a right one.
 */
final class Numbers {
  private static final String START = "(?<![\\p{L}\\d.,+/-])";
  private static final String END = "(?![\\p{L}\\d]|[.,/-]\\d)";

  private static final BoundedPattern CARD =
      BoundedPattern.compile("(?<![\\d.,+-])[2-6]\\d{3}(?:[ -]?\\d){9,15}(?![\\d.,]\\d|\\d)");
  private static final BoundedPattern IBAN =
      BoundedPattern.compile(Beginnings.OF_A_WORD + "[A-Za-z]{2}\\d{2}(?: ?[A-Za-z\\d]){11,30}");

  static final List<Sign> ALL =
      List.of(
          Sign.proven("a card number", SECRET, CARD, proof(CARD, CheckDigits::luhn)),
          Sign.proven("an IBAN", SECRET, IBAN, Numbers::hasIban),
          checked("a DNI", "\\d{2}[.]?\\d{3}[.]?\\d{3} ?-?[A-Za-z]", CheckDigits::dni),
          checked("an NIE", "[XYZxyz]-?\\d{7}-?[A-Za-z]", CheckDigits::dni),
          checked("a CPF", "\\d{3}[.]\\d{3}[.]\\d{3}-\\d{2}", number -> true),
          checked("a CPF in digits", "\\d{9}-\\d{2}", CheckDigits::cpf),
          checked("a PIS", "\\d{3}[.]\\d{5}[.]\\d{2}-\\d", CheckDigits::pis),
          checked("a CURP", "[A-Z]{4}\\d{6}[HMX][A-Z]{5}[A-Z\\d]\\d", number -> true),
          checked("a CLABE", "\\d{18}", CheckDigits::clabe),
          checked("a RUT", "\\d{1,2}[.]?\\d{3}[.]?\\d{3}-[\\dkK]", CheckDigits::rut),
          checked("a CUIT", "\\d{2}-\\d{8}-\\d", CheckDigits::cuit),
          checked("a Steuer-ID", "[1-9]\\d( ?\\d{3}){3}", CheckDigits::steuerId),
          checked(
              "a pension insurance number", "\\d{2} ?\\d{6} ?[A-Z] ?\\d{3}", CheckDigits::pension),
          checked("an AHV number", "756[.]?\\d{4}[.]?\\d{4}[.]?\\d{2}", CheckDigits::ahv),
          checked(
              "a NIR",
              "[1-478] ?\\d{2} ?\\d{2} ?\\d[\\dAB] ?\\d{3} ?\\d{3} ?\\d{2}",
              CheckDigits::nir),
          checked(
              "a codice fiscale",
              "[A-Z]{6}[\\dLMNP-V]{2}[ABCDEHLMPRST][\\dLMNP-V]{2}[A-Z][\\dLMNP-V]{3}[A-Z]",
              number -> true),
          checked("an Aadhaar", "[2-9]\\d{3}[ -]\\d{4}[ -]\\d{4}", CheckDigits::aadhaar),
          checked("a PAN", "[A-Z]{3}[ABCFGHJLPT][A-Z]\\d{4}[A-Z]", number -> true),
          checked(
              "a National Insurance number",
              "[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]",
              number -> true),
          checked("a social security number", "\\d{3}-\\d{2}-\\d{4}", CheckDigits::ssn));

  private Numbers() {}

  private static Sign checked(String name, String form, Predicate<String> check) {
    BoundedPattern pattern = BoundedPattern.compile(START + form + END);
    return Sign.proven(name, SECRET, pattern, proof(pattern, check));
  }

  /** Some match passes; a text that could not be looked through counts as if one did. */
  private static Predicate<String> proof(BoundedPattern pattern, Predicate<String> check) {
    return text -> {
      BoundedMatcher numbers = pattern.matcher(text);
      return numbers.all(0).stream().map(Numbers::bare).anyMatch(check) || numbers.spent();
    };
  }

  private static String bare(String number) {
    return Letters.upper(number.replace(" ", "").replace("-", "").replace(".", ""));
  }

  /** Words pass the check by chance, but have few digits. */
  private static boolean hasIban(String text) {
    BoundedMatcher accounts = IBAN.matcher(text);
    return accounts.all(0).stream()
            .map(account -> account.replace(" ", ""))
            .filter(account -> account.chars().filter(Character::isDigit).count() >= 10)
            .anyMatch(Numbers::someLengthPasses)
        || accounts.spent();
  }

  /** Words may follow the number, so that every length is tried. */
  private static boolean someLengthPasses(String candidate) {
    for (int length = Math.min(34, candidate.length()); length >= 15; length--) {
      if (CheckDigits.iban(candidate.substring(0, length))) {
        return true;
      }
    }
    return false;
  }
}
