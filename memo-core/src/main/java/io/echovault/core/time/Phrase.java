package io.echovault.core.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One way of saying something about time in one language, as {@code [on] {day} of {month}}: words,
 * choices between words with a slash, slots in braces; what stands in brackets may be missing.
 */
final class Phrase {
  /** The key of phrases that can begin with a figure. */
  static final String FIGURE = "0";

  /** The key of phrases that begin with another phrase. */
  static final String ANY = "*";

  private record Element(Set<String> words, Optional<Slot> slot, boolean optional) {}

  /**
   * Where a phrase ends, and what filled it.
   *
   * @param end the place of the first token after it
   */
  record Match(int end, Captured captured) {}

  /** Finds what another phrase names at a place among the tokens. */
  @FunctionalInterface
  interface Inner {
    Optional<TimeReader.Found> at(int place);
  }

  private final TimeLanguage language;
  private final Meaning meaning;
  private final List<Element> elements;

  /** Whether it counts only as a part of another phrase. */
  private final boolean inside;

  /** Whether it counts only where it is all that was said. */
  private final boolean needsAll;

  /** Of these a word must be there; the ones that other texts have least. */
  private final Optional<Set<String>> telling;

  /** Of each of these a word must be there. */
  private final List<Set<String>> needed;

  private Phrase(TimeLanguage language, Meaning meaning, boolean inside, List<Element> elements) {
    this.language = language;
    this.meaning = meaning;
    this.inside = inside;
    this.elements = elements;
    this.needsAll =
        elements.stream().anyMatch(each -> each.slot().filter(Slot.ALONE::equals).isPresent());
    this.needed = elements.stream().map(this::needed).flatMap(Optional::stream).toList();
    this.telling = telling();
  }

  /**
   * A phrase as it is written.
   *
   * @param inside whether it counts only as a part of another phrase
   */
  static Phrase of(TimeLanguage language, Meaning meaning, boolean inside, String written) {
    return new Phrase(
        language,
        meaning,
        inside,
        Stream.of(written.strip().split(" +", -1)).map(Phrase::element).toList());
  }

  private static Element element(String written) {
    boolean optional = written.startsWith("[");
    String inside = optional ? written.substring(1, written.length() - 1) : written;
    return inside.startsWith("{")
        ? new Element(
            Set.of(), Optional.of(Slot.named(inside.substring(1, inside.length() - 1))), optional)
        : new Element(Set.copyOf(List.of(inside.split("/", -1))), Optional.empty(), optional);
  }

  TimeLanguage language() {
    return language;
  }

  Meaning meaning() {
    return meaning;
  }

  /** Whether it counts only as a part of another phrase: "three days before Christmas". */
  boolean isInside() {
    return inside;
  }

  /** The words with which it can begin, {@link #FIGURE} for figures, {@link #ANY} for any. */
  List<String> beginnings() {
    List<String> beginnings = new ArrayList<>();
    for (Element element : elements) {
      beginnings.addAll(element.words());
      element.slot().ifPresent(slot -> beginnings.addAll(language.firstWords(slot.table())));
      element.slot().filter(Slot::takesFigures).ifPresent(slot -> beginnings.add(FIGURE));
      element.slot().filter(Slot.SPAN::equals).ifPresent(slot -> beginnings.add(ANY));
      if (!element.optional()) {
        return beginnings;
      }
    }
    return beginnings;
  }

  /** The first words of what must fill a part of it; nothing where figures or anything can. */
  private Optional<Set<String>> needed(Element element) {
    if (element.optional()) {
      return Optional.empty();
    }
    if (element.slot().isEmpty()) {
      return Optional.of(element.words());
    }
    Slot slot = element.slot().get();
    return slot.takesFigures() || slot.takesNothing() || slot == Slot.SPAN
        ? Optional.empty()
        : Optional.of(language.firstWords(slot.table()));
  }

  // Names of months and units tell more than the small words around them, long words than short.
  private Optional<Set<String>> telling() {
    Optional<Set<String>> table =
        elements.stream()
            .filter(each -> each.slot().isPresent())
            .map(this::needed)
            .flatMap(Optional::stream)
            .findFirst();
    return table.or(() -> needed.stream().max(Comparator.comparingInt(Phrase::shortest)));
  }

  private static int shortest(Set<String> words) {
    return words.stream().mapToInt(String::length).min().orElse(0);
  }

  /** A word of these must be in the text; nothing when figures alone are enough. */
  Optional<Set<String>> tellingWords() {
    return telling;
  }

  /** Whether a text with these words has all that the phrase cannot be without. */
  boolean canBeAmong(Set<String> words) {
    for (Set<String> each : needed) {
      if (!meets(each, words)) {
        return false;
      }
    }
    return true;
  }

  private static boolean meets(Set<String> some, Set<String> others) {
    Set<String> fewer = some.size() < others.size() ? some : others;
    Set<String> more = fewer == some ? others : some;
    for (String word : fewer) {
      if (more.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** The match that begins at a place, if there is one; optional words are taken where they fit. */
  Optional<Match> match(Tokens tokens, int place, Inner inner) {
    return needsAll && place > 0
        ? Optional.empty()
        : match(tokens, place, 0, Captured.NOTHING, inner);
  }

  private Optional<Match> match(Tokens tokens, int place, int at, Captured captured, Inner inner) {
    if (at == elements.size()) {
      return Optional.of(new Match(place, captured));
    }
    Element element = elements.get(at);
    if (element.slot().filter(Slot::takesNothing).isPresent()) {
      return ends(element.slot().get(), tokens, place)
          ? match(tokens, place, at + 1, captured, inner)
          : Optional.empty();
    }
    Optional<Match> taken =
        place < tokens.size()
            ? take(element, tokens, place, captured, inner)
                .flatMap(step -> match(tokens, step.end(), at + 1, step.captured(), inner))
            : Optional.empty();
    return taken.isEmpty() && element.optional()
        ? match(tokens, place, at + 1, captured, inner)
        : taken;
  }

  /** Whether what follows is as a slot that takes nothing wants it. */
  private boolean ends(Slot how, Tokens tokens, int place) {
    if (place == tokens.size()) {
      return how != Slot.HOURNEXT;
    }
    String next = tokens.get(place).text();
    boolean word = Character.isLetter(next.codePointAt(0));
    return switch (how) {
      case HOURNEXT -> language.set("hourword").contains(next) || isHour(tokens, place);
      case NOTHING_COUNTED -> !language.set("counted").contains(next);
      case NOMONTH -> !isMonth(tokens, next.equals(".") ? place + 1 : place);
      case ALONE -> place == tokens.size() - 1 && !word && !tokens.get(place).isFigure();
      default -> (!word && !next.equals("%")) || language.set("break").contains(next);
    };
  }

  /** Whether figures stand at a place that can only be a time of day. */
  private boolean isHour(Tokens tokens, int place) {
    Token token = tokens.get(place);
    return token.figures(Slot.MERIDIAN).isPresent()
        || token.figures(Slot.SUFFIXED).isPresent()
        || (token.figures(Slot.CLOCK).isPresent() && token.text().indexOf(':') > 0)
        || (token.figures(Slot.FIGURE).isPresent()
            && place + 1 < tokens.size()
            && language.set("hourafter").contains(tokens.get(place + 1).text()));
  }

  private boolean isMonth(Tokens tokens, int place) {
    return place < tokens.size()
        && language.words(Slot.MONTH.table()).contains(tokens.get(place).text());
  }

  private Optional<Match> take(
      Element element, Tokens tokens, int place, Captured captured, Inner inner) {
    if (element.slot().isEmpty()) {
      return element.words().contains(tokens.get(place).text())
          ? Optional.of(new Match(place + 1, captured))
          : Optional.empty();
    }
    Slot slot = element.slot().get();
    return slot == Slot.SPAN
        ? inner.at(place).map(found -> new Match(found.end(), captured.plus(found.span())))
        : read(slot, tokens, place, captured);
  }

  /** What fills a slot, in as many words as a table has it. */
  private Optional<Match> read(Slot slot, Tokens tokens, int place, Captured captured) {
    int longest = language.longest(slot.table(), tokens.get(place).text());
    int most = Math.min(longest, tokens.size() - place);
    for (int count = most; count > 1; count--) {
      String words =
          tokens.subList(place, place + count).stream()
              .map(Token::text)
              .collect(Collectors.joining("_"));
      Optional<Integer> value = language.value(slot.table(), words);
      if (value.isPresent()) {
        return Optional.of(
            new Match(place + count, captured.plus(slot, String.valueOf(value.get()))));
      }
    }
    return slot.read(tokens.get(place), language)
        .map(read -> new Match(place + 1, captured.plus(slot, read)));
  }
}
