package io.echovault.core.recall;

import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.core.text.WordList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A matter that is asked about in other words than it is told in: "what can't Ana eat" is answered
 * by "milk makes Ana ill", and "a present for Leo" by "Leo wants a kite". Which there are, and
 * their phrases in seven languages, stands in {@code matters.txt}.
 */
final class Matter {
  private static final List<Matter> ALL = MatterFile.read();
  private static final int LOOKED_AT = 500;
  private static final String BEGINNING = "*";

  private final BoundedPattern asking;
  private final BoundedPattern telling;
  private final Optional<BoundedPattern> untelling;
  private final Set<String> words;
  private final Set<String> raw;
  private final List<String> beginnings;
  private final Set<String> sorts;
  private final boolean needed;
  private final boolean several;

  /**
   * @param untelling what a memory that tells of it has not
   * @param parts the lines of the file by their part
   */
  Matter(
      BoundedPattern asking,
      BoundedPattern telling,
      Optional<BoundedPattern> untelling,
      Map<String, List<String>> parts) {
    this.asking = asking;
    this.telling = telling;
    this.untelling = untelling;
    this.several = parts.containsKey("several");
    String joined = String.join(" ", parts.getOrDefault("words", List.of()));
    List<String> all = WordList.of(joined);
    this.words = Set.copyOf(Words.of(joined));
    this.raw =
        all.stream()
            .filter(each -> !each.endsWith(BEGINNING))
            .collect(Collectors.toUnmodifiableSet());
    this.beginnings =
        all.stream()
            .filter(each -> each.endsWith(BEGINNING))
            .map(each -> each.substring(0, each.length() - 1))
            .toList();
    this.sorts = Set.copyOf(parts.getOrDefault("sort", List.of()));
    this.needed = parts.containsKey("needed");
  }

  /** The first in the file that a question asks about. */
  static Optional<Matter> of(String question) {
    String read = read(question);
    return ALL.stream().filter(each -> each.asking.matcher(read).find()).findFirst();
  }

  /**
   * Whether a memory tells of it.
   *
   * @param concepts the words of the memory
   */
  boolean isToldIn(String memory, List<Concept> concepts) {
    String read = read(memory);
    boolean told =
        telling.matcher(read).find() || sorts.stream().anyMatch(sort -> Sorts.tell(sort, concepts));
    return told && untelling.filter(each -> each.matcher(read).find()).isEmpty();
  }

  /** Whether all that is told of it is asked for, as a list of what to buy. */
  boolean isSeveral() {
    return several;
  }

  /**
   * Whether a word of the question need not stand in a memory that tells of it: one that means an
   * English word of the file, or is written as one of its words or begins so.
   */
  boolean covers(Concept word) {
    return word.isOneOf(words)
        || raw.contains(word.plain())
        || raw.contains(word.word())
        || beginnings.stream().anyMatch(word.plain()::startsWith);
  }

  /** Whether a memory that does not tell of it is no answer. */
  boolean isNeeded() {
    return needed;
  }

  /** Devanagari loses its vowel signs with the accents, and is read with them. */
  private static String read(String text) {
    String beginning = text.substring(0, Math.min(text.length(), LOOKED_AT));
    return Romanised.isDevanagari(text) ? PlainText.accented(beginning) : Words.plain(beginning);
  }
}
