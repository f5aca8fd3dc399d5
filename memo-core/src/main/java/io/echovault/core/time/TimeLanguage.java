package io.echovault.core.time;

import io.echovault.core.text.PlainText;
import io.echovault.core.text.WordFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How one language speaks of time, read from a file: lines {@code table number = words}, lines
 * {@code table = words}, lines {@code verbs ~ pattern}, and lines {@code meaning: phrase | phrase},
 * where {@code inside} before the meaning says that the phrases count only in other phrases.
 */
final class TimeLanguage {
  /** A month's full name comes first, or is as long as this. */
  private static final int LONG_NAME = 6;

  /** Before the meaning of phrases that count only as a part of other phrases. */
  private static final String INSIDE = "inside ";

  private final Map<String, Map<String, Integer>> tables = new HashMap<>();
  private final Map<String, Set<String>> sets = new HashMap<>();
  private final Map<String, String> patterns = new HashMap<>();
  private final Map<String, Map<String, Integer>> longest = new HashMap<>();
  private final Map<String, Set<String>> firstWords = new HashMap<>();
  private final List<Phrase> phrases = new ArrayList<>();

  private TimeLanguage() {}

  /**
   * Reads a language.
   *
   * @throws IllegalStateException when the file is missing or a line makes no sense
   */
  static TimeLanguage read(String name) {
    TimeLanguage language = new TimeLanguage();
    List<String> lines =
        WordFile.all(TimeLanguage.class, name + ".txt").stream()
            .map(PlainText::unaccented)
            .toList();
    // Phrases stand in their beginnings' words, so all words come first.
    lines.stream().filter(line -> line.contains(" = ")).forEach(language::table);
    lines.stream().filter(line -> line.contains(" ~ ")).forEach(language::pattern);
    lines.stream()
        .filter(line -> !line.startsWith("#") && line.contains(": "))
        .filter(line -> !line.contains(" = ") && !line.contains(" ~ "))
        .forEach(language::phrases);
    return language;
  }

  private void table(String line) {
    String[] sides = line.split(" = ", 2);
    String[] name = sides[0].strip().split(" ", -1);
    List<String> words = List.of(sides[1].strip().split(" +", -1));
    if (name.length == 1) {
      sets.put(name[0], Set.copyOf(new HashSet<>(words)));
      return;
    }
    Integer value = Integer.valueOf(name[1]);
    for (String word : words) {
      tables.computeIfAbsent(name[0], table -> new HashMap<>()).put(word, value);
      String[] parts = word.split("_", -1);
      longest
          .computeIfAbsent(name[0], table -> new HashMap<>())
          .merge(parts[0], parts.length, Math::max);
      if (name[0].equals("month") && (word.equals(words.get(0)) || word.length() >= LONG_NAME)) {
        tables.computeIfAbsent("full", table -> new HashMap<>()).put(word, value);
      }
    }
  }

  private void pattern(String line) {
    String[] sides = line.split(" ~ ", 2);
    patterns.put(sides[0].strip(), sides[1].strip());
  }

  private void phrases(String line) {
    String[] sides = line.split(": ", 2);
    String name = sides[0].strip();
    boolean inside = name.startsWith(INSIDE);
    Meaning meaning = Meanings.named(inside ? name.substring(INSIDE.length()) : name);
    Stream.of(sides[1].split(" \\| ", -1))
        .map(written -> Phrase.of(this, meaning, inside, written))
        .forEach(phrases::add);
  }

  List<Phrase> phrases() {
    return List.copyOf(phrases);
  }

  /** The words of a table; none when the language does not have it. */
  Set<String> words(String table) {
    return tables.getOrDefault(table, Map.of()).keySet();
  }

  /** With which words the entries of a table begin; none when the language does not have it. */
  Set<String> firstWords(String table) {
    return firstWords.computeIfAbsent(
        table,
        each ->
            words(each).stream()
                .map(entry -> entry.split("_", -1)[0])
                .collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * How many words the longest entry of a table has that begins with a word; the words of one entry
   * are joined by "_".
   */
  int longest(String table, String first) {
    return longest.getOrDefault(table, Map.of()).getOrDefault(first, 1);
  }

  /** What a word of a table means. */
  Optional<Integer> value(String table, String word) {
    return Optional.ofNullable(tables.getOrDefault(table, Map.of()).get(word));
  }

  /** The words of a set; none when the language does not have it. */
  Set<String> set(String name) {
    return sets.getOrDefault(name, Set.of());
  }

  /** The pattern of verbs of that name. */
  Optional<String> verbs(String name) {
    return Optional.ofNullable(patterns.get(name));
  }
}
