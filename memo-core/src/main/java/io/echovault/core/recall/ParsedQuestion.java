package io.echovault.core.recall;

import io.echovault.core.text.BoundedPattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A question, taken apart.
 *
 * @param spoken the question as the one whom it is about would put it: "When did Ana move?" becomes
 *     "When did I move?", which is nearer to what Ana said
 * @param subject the speaker whom it is about
 * @param terms what it is about, in the form in which words are compared
 * @param several whether it asks for more than one thing, as "what books has Ana read?"
 * @param wants what kinds of thing would answer it
 * @param time the time it names
 */
record ParsedQuestion(
    String spoken,
    Optional<String> subject,
    List<String> terms,
    boolean several,
    Set<Wanted> wants,
    Optional<AskedTime> time) {
  ParsedQuestion {
    terms = List.copyOf(terms);
    wants = Set.copyOf(wants);
  }

  private static final BoundedPattern SEVERAL =
      BoundedPattern.compile(
          "^(?:what|which|who|where|in what|how)\\b.*\\b(?:has|have|\\w+ies"
              + " (?:do|does|did|are|is|were)|\\w{3,}[^s]s"
              + " (?:do|does|did|are|is|were))\\b|^(?:que|cuales|quais|welche|quels|quelles)"
              + " \\w+s\\b");

  /** A kind of thing that answers a question. */
  enum Wanted {
    TIME(
        "\\bwhen\\b|how long|how often|(?:what|which)"
            + " (?:year|month|date|day)|\\bcuando\\b|\\bquando\\b|\\bwann\\b|\\bquand\\b"),
    PLACE("\\bwhere\\b|(?:which|what) (?:city|country|town|place)|\\bdonde\\b|\\bonde\\b|\\bwo\\b"),
    PERSON(
        "\\bwhom?\\b|what.{0,100}\\bnames?\\b|what.{0,100}called|\\bquien\\b|\\bquem\\b|\\bwer\\b"
            + "|\\bwem\\b"
            + "|\\bwen\\b"),
    NUMBER("how (?:many|much|old|often|long|far)|\\bcuant|\\bquant|wie ?viel|\\bcombien\\b"),
    TITLE(
        "\\b(?:book|movie|film|song|game|novel|show|series|title|band|libro|livro|buch"
            + "|livre)s?\\b");

    // A BoundedPattern is immutable, which Error Prone cannot know without an annotation of its
    // own.
    @SuppressWarnings("ImmutableEnumChecker")
    private final BoundedPattern signs;

    Wanted(String signs) {
      this.signs = BoundedPattern.compile(signs);
    }
  }

  /** Takes a question apart, among people who speak in the memories. */
  static ParsedQuestion of(String question, Collection<String> speakers, Terms words) {
    List<String> named = named(question, speakers);
    boolean one = !named.isEmpty() && !together(question, named);
    String timeless = AskedTime.without(question);
    Set<String> all =
        new LinkedHashSet<>(words.of(BilingualGlossary.shipped().inEnglish(timeless)));
    // One word alone does not tell its language: "flat" is English, and Hindi for an apartment.
    List<String> own = words.of(timeless);
    if (own.stream().filter(word -> !Words.common(word)).count() == 1) {
      all.addAll(own);
    }
    Set<String> telling = new LinkedHashSet<>(all);
    named.forEach(speaker -> telling.removeAll(words.of(speaker)));
    telling.removeIf(Words::common);
    String plain = Words.plain(question);
    Set<Wanted> wants = EnumSet.noneOf(Wanted.class);
    for (Wanted wanted : Wanted.values()) {
      if (wanted.signs.matcher(plain).find()) {
        wants.add(wanted);
      }
    }
    return new ParsedQuestion(
        BilingualGlossary.shipped()
            .inEnglish(one ? FirstPersonRewrite.by(named, timeless) : timeless),
        one ? Optional.of(named.get(0)) : Optional.empty(),
        List.copyOf(telling.isEmpty() ? all : telling),
        SEVERAL.matcher(plain).find(),
        wants,
        AskedTime.in(question));
  }

  private static List<String> named(String question, Collection<String> speakers) {
    List<String> named = new ArrayList<>();
    for (String speaker : speakers) {
      if (question.contains(speaker) && word(speaker).matcher(question).find()) {
        named.add(speaker);
      }
    }
    named.sort(Comparator.comparingInt(question::indexOf));
    return named;
  }

  /** Whether a question is about two people alike: "Ana and Bo", "both". */
  private static boolean together(String question, List<String> named) {
    if (named.size() < 2) {
      return false;
    }
    String between =
        BoundedPattern.quote(named.get(0))
            + "(?:'s)?,? (?:and|or|&|y|e|und|et) "
            + BoundedPattern.quote(named.get(1));
    return question.contains(" both ") || BoundedPattern.compile(between).matcher(question).find();
  }

  private static BoundedPattern word(String name) {
    return BoundedPattern.compile("(?<!\\p{L})" + BoundedPattern.quote(name) + "(?!\\p{L})");
  }
}
