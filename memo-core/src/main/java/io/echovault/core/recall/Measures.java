package io.echovault.core.recall;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words that say which fact of something is asked for, such as "price" or "code", and not of what:
 * a memory that has nothing else of the question's words may be about another thing.
 */
final class Measures {
  private static final Set<String> KEYS =
      Set.copyOf(
          Words.of(
              "number phone telephone mobile address size price cost password code pin birthday age"
                  + " height weight colour color name date time hour day month year open close"));

  /** Those that are told in figures. */
  private static final Set<String> IN_FIGURES =
      Set.copyOf(
          Words.of(
              "number phone telephone mobile size price cost password code pin birthday age height"
                  + " weight date"));

  /** Those that somebody has for themselves, so that another's is none of theirs. */
  private static final Set<String> PERSONAL =
      Set.copyOf(
          Words.of(
              "number phone telephone mobile address password passcode code pin birthday age size"
                  + " height weight email mail iban"));

  private static final Set<String> SECRET =
      Set.copyOf(Words.of("password passcode passphrase code pin combination"));

  /** Those that an answer names, by the words that ask for them. */
  private static final Map<String, Set<String>> NAMED =
      Map.of(
          "number", Set.copyOf(Words.of("phone telephone mobile number")),
          "address", Set.copyOf(Words.of("address")),
          "birthday", Set.copyOf(Words.of("birthday")));

  private Measures() {}

  /** The name of what a word asks for, where an answer names it. */
  static Optional<String> named(Concept word) {
    return NAMED.entrySet().stream()
        .filter(each -> word.isOneOf(each.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  static boolean isSecret(Concept word) {
    return word.isOneOf(SECRET);
  }

  static boolean isPersonal(Concept word) {
    return word.isOneOf(PERSONAL);
  }

  static boolean isFigure(Concept word) {
    return word.isOneOf(IN_FIGURES);
  }

  static boolean isOne(Concept word) {
    return word.isOneOf(KEYS);
  }
}
