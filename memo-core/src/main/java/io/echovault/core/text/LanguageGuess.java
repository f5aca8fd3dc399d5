package io.echovault.core.text;

import io.echovault.ports.vocabulary.Sender;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells which of the languages that we speak a text is in, by its script, its letters and its small
 * everyday words. Takes a time linear in the first {@value #LOOKED_AT} characters.
 */
public final class LanguageGuess {
  private static final int LOOKED_AT = 400;

  /** So much speaks for a language at least, so much more than for the next one. */
  private static final double ENOUGH = 1.3;

  private static final double CLEARLY = 1.25;

  /** Of longer texts less is enough when hardly anything speaks for another language. */
  private static final double ENOUGH_ALONE = 0.95;

  private static final double ALONE = 2.5;
  private static final int LONGER = 4;

  private static final String ENGLISH = "en";

  private static final String VOWELS = "aeiouyh";

  /** Letters that few languages have, each with those and with how much it speaks for them. */
  private record TellingLetters(String letters, String language, double weight) {}

  private static final List<TellingLetters> LETTERS =
      List.of(
          new TellingLetters("ñ¿¡", "es", 1),
          new TellingLetters("ãõ", "pt", 1),
          new TellingLetters("çê", "pt", 0.5),
          new TellingLetters("äöüß", "de", 1),
          new TellingLetters("œ", "fr", 1),
          new TellingLetters("çèêù", "fr", 0.5),
          new TellingLetters("òì", "it", 1),
          new TellingLetters("èù", "it", 0.5));

  /** Written alike in English, where they are not telling, and in a language that has them. */
  private static final Set<String> ALSO_ENGLISH =
      Set.of(
          "no", "son", "come", "sin", "die", "war", "hat", "man", "fur", "non", "par", "sur", "tu",
          "ni", "plus", "pas", "mat", "mal", "gut", "all", "fin", "pan", "ten", "con", "pro", "per",
          "via", "chi", "due", "mine", "sale", "mere", "main", "hum", "the", "to");

  private static final Map<String, Map<String, Double>> WORDS = read();

  private LanguageGuess() {}

  /**
   * The language of a text.
   *
   * @return two lower-case letters; empty when the text does not tell
   */
  public static Optional<String> of(String text) {
    String beginning = text.substring(0, Math.min(text.length(), LOOKED_AT));
    if (isMostlyDevanagari(beginning)) {
      return Optional.of("hi");
    }
    Map<String, Double> scores = new TreeMap<>();
    List<String> words = words(PlainText.of(beginning));
    words.forEach(word -> score(word, scores));
    String lower = Letters.isAscii(beginning) ? "" : PlainText.accented(beginning);
    for (TellingLetters each : LETTERS) {
      if (each.letters().chars().anyMatch(letter -> lower.indexOf(letter) >= 0)) {
        scores.merge(each.language(), each.weight(), Double::sum);
      }
    }
    return best(scores, words.size());
  }

  /**
   * The language of a text of somebody's. The one of their country counts where the words speak for
   * it and for no other one more; English needs a single word to stay. To who writes in another
   * language than English or that of their country it says nothing, unless a text looks like a
   * third one.
   *
   * @param guess what the text alone says
   * @param present what they are answered in
   */
  public static Optional<String> of(
      String text, Optional<String> guess, Sender sender, String present) {
    Optional<String> home =
        HomeLanguage.of(sender)
            .filter(language -> !guess.equals(Optional.of(ENGLISH)))
            .filter(language -> !guess.equals(Optional.of(language)))
            .filter(language -> !goesOn(guess, present) || present.equals(language));
    return home.filter(language -> speaksFor(language, beginningWords(text), guess))
        .or(() -> guess);
  }

  /** Whether a text goes on in another language than English, for all that it says itself. */
  private static boolean goesOn(Optional<String> guess, String present) {
    return !present.equals(ENGLISH) && guess.map(present::equals).orElse(true);
  }

  private static List<String> beginningWords(String text) {
    return words(PlainText.of(text.substring(0, Math.min(text.length(), LOOKED_AT))));
  }

  private static boolean speaksFor(String home, List<String> words, Optional<String> guess) {
    Map<String, Double> scores = new TreeMap<>();
    words.forEach(word -> score(word, scores));
    double other = scores.getOrDefault(guess.orElse(ENGLISH), 0d);
    long atHome = HomeLanguage.count(words, home);
    return guess.isPresent() ? atHome > other : atHome + smallWords(words, home) > 2 * other;
  }

  /** How many of some words are everyday words of a language and hardly English ones. */
  private static long smallWords(List<String> words, String language) {
    return words.stream()
        .flatMap(word -> parts(word).stream())
        .filter(part -> !ALSO_ENGLISH.contains(part))
        .map(part -> WORDS.getOrDefault(part, Map.of()))
        .filter(languages -> languages.containsKey(language) && !languages.containsKey("en"))
        .count();
  }

  private static Optional<String> best(Map<String, Double> scores, int words) {
    List<Map.Entry<String, Double>> ranked = new ArrayList<>(scores.entrySet());
    ranked.sort(Collections.reverseOrder(Map.Entry.comparingByValue()));
    double first = ranked.isEmpty() ? 0 : ranked.get(0).getValue();
    double second = ranked.size() < 2 ? 0 : ranked.get(1).getValue();
    boolean clear = first >= ENOUGH && first >= CLEARLY * second + 0.1;
    boolean alone = words >= LONGER && first >= ENOUGH_ALONE && first >= ALONE * second;
    return clear || alone ? Optional.of(ranked.get(0).getKey()) : Optional.empty();
  }

  /** Of a word and what an apostrophe divides in it, the best for each language counts. */
  private static void score(String word, Map<String, Double> scores) {
    List<String> parts = parts(word);
    if (parts.size() == 1) {
      WORDS
          .getOrDefault(word, Map.of())
          .forEach((language, weight) -> scores.merge(language, weight, Double::sum));
      return;
    }
    Map<String, Double> best = new HashMap<>();
    for (String part : parts) {
      WORDS
          .getOrDefault(part, Map.of())
          .forEach((language, weight) -> best.merge(language, weight, Math::max));
    }
    best.forEach((language, weight) -> scores.merge(language, weight, Double::sum));
  }

  private static List<String> parts(String word) {
    int apostrophe = word.indexOf('\'');
    if (apostrophe < 0 || apostrophe == word.length() - 1 || WORDS.containsKey(word)) {
      return List.of(word);
    }
    String rest = word.substring(apostrophe + 1);
    // Before a vowel as in French and Italian; else as in English, where a name stands before it.
    boolean joins = VOWELS.indexOf(rest.charAt(0)) >= 0;
    return joins ? List.of(word.substring(0, apostrophe + 1), rest) : List.of(word);
  }

  /** Letters beside a figure are no word: "ce4de1" is a code, and "10am" no German. */
  private static List<String> words(String plain) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean afterFigure = false;
    for (int at = 0; at <= plain.length(); at++) {
      char each = at < plain.length() ? plain.charAt(at) : ' ';
      boolean inside = Character.isLetter(each) || (each == '\'' && !word.isEmpty());
      if (inside) {
        word.append(each);
      } else {
        boolean figure = Character.isDigit(each);
        if (!word.isEmpty() && !afterFigure && !figure) {
          words.add(word.toString());
        }
        word.setLength(0);
        afterFigure = figure;
      }
    }
    return words;
  }

  private static boolean isMostlyDevanagari(String text) {
    if (Letters.isAscii(text)) {
      return false;
    }
    long letters = text.codePoints().filter(Character::isLetter).count();
    long devanagari =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.DEVANAGARI)
            .count();
    return letters > 0 && devanagari * 2 >= letters;
  }

  /** Each word with the languages that have it and with how much it speaks for each. */
  private static Map<String, Map<String, Double>> read() {
    Map<String, Map<String, Double>> all = new HashMap<>();
    WordFile.lines(LanguageGuess.class, "languages.txt").forEach(line -> read(line, all));
    all.values()
        .forEach(
            languages -> {
              int many = languages.size();
              languages.replaceAll((language, weight) -> weight / many);
            });
    return Collections.unmodifiableMap(all);
  }

  private static void read(String line, Map<String, Map<String, Double>> all) {
    int equals = line.indexOf(" = ");
    String language = line.substring(0, equals);
    for (String word : WordList.of(line.substring(equals + 3))) {
      boolean twice = word.endsWith("!");
      String plain = PlainText.of(twice ? word.substring(0, word.length() - 1) : word);
      all.computeIfAbsent(plain, each -> new HashMap<>())
          .merge(language, twice ? 2d : 1d, Math::max);
    }
  }
}
