package io.echovault.core.command;

import io.echovault.core.recall.AskedFor;
import io.echovault.core.text.PlainText;
import io.echovault.core.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whom a pronoun means: the name that the last question had, or the one that only its answer
 * told. A name is a word in a capital that does not merely begin a sentence.
 */
final class LastPerson {
  private static final String BLANKS = " \t\n?¿!¡.,;:()\"“”«»";
  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "sir",
          "madam",
          "sr",
          "sra",
          "senor",
          "senora",
          "don",
          "dona",
          "seu",
          "herr",
          "herrn",
          "frau",
          "m",
          "mme",
          "mlle",
          "monsieur",
          "madame",
          "signor",
          "signora",
          "sig",
          "prof",
          "shri",
          "ji",
          "i");

  /** Who asks for a name has it from the answer only. */
  private static final Set<String> WHO =
      Set.of(
          "who",
          "whom",
          "quien",
          "quienes",
          "quem",
          "wer",
          "wem",
          "wen",
          "qui",
          "chi",
          "kaun",
          "kisne",
          "kisko",
          "kisse",
          PlainText.of("कौन"),
          PlainText.of("किसने"));

  /** Words of being, and articles before names. */
  private static final Set<String> BEING =
      WordList.plain(
          "is was s es era e ist war est c ce hai tha thi o a el la der die il le है था थी", " ");

  private LastPerson() {}

  /**
   * The name.
   *
   * @param question the last question
   * @param answers the memories that answered it, the best first
   */
  static Optional<String> of(String question, List<String> answers) {
    List<String> asked = plain(question);
    Optional<String> told = answers.stream().findFirst().flatMap(first -> told(first, asked));
    boolean asksWho = AskedFor.aName(question) || asked.stream().anyMatch(WHO::contains);
    if (told.isPresent() && asksWho && !asksWhoOneIs(asked, answers)) {
      return told;
    }
    for (String answer : answers) {
      Optional<String> both = names(answer).stream().filter(name -> has(asked, name)).findFirst();
      if (both.isPresent()) {
        return both;
      }
    }
    return told;
  }

  /** Whether nothing but who somebody is was asked, as in "who is Jonas": then it is them. */
  private static boolean asksWhoOneIs(List<String> asked, List<String> answers) {
    List<String> rest =
        asked.stream().filter(each -> !WHO.contains(each) && !BEING.contains(each)).toList();
    List<String> told =
        answers.stream()
            .limit(1)
            .flatMap(answer -> names(answer).stream())
            .map(LastPerson::bare)
            .toList();
    return !rest.isEmpty() && told.containsAll(rest);
  }

  /** The name that the question did not have; the first word of a text counts last. */
  private static Optional<String> told(String answer, List<String> asked) {
    List<String> names =
        new ArrayList<>(names(answer).stream().filter(name -> !has(asked, name)).toList());
    if (names.size() > 1 && answer.startsWith(names.get(0))) {
      names.remove(0);
    }
    return names.stream().findFirst();
  }

  private static List<String> names(String text) {
    return words(text).stream()
        .map(LastPerson::afterApostrophe)
        .filter(word -> word.length() > 1 && Character.isUpperCase(word.charAt(0)))
        .filter(word -> !TITLES.contains(bare(word)))
        .map(word -> word.endsWith("'s") ? word.substring(0, word.length() - 2) : word)
        .toList();
  }

  /** People leave out the apostrophe of "Noor's". */
  private static boolean has(List<String> asked, String name) {
    return asked.contains(bare(name)) || asked.contains(bare(name) + "s");
  }

  /** "d'Inès" holds a name. */
  private static String afterApostrophe(String word) {
    int apostrophe = Math.max(word.indexOf('\''), word.indexOf('’'));
    boolean joined = apostrophe > 0 && apostrophe + 2 < word.length();
    return joined ? word.substring(apostrophe + 1) : word;
  }

  private static List<String> plain(String text) {
    return words(text).stream().map(LastPerson::bare).toList();
  }

  private static String bare(String word) {
    String plain = PlainText.of(afterApostrophe(word));
    return plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
  }

  private static List<String> words(String text) {
    return WordList.of(text, BLANKS);
  }
}
