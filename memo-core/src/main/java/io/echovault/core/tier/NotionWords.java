package io.echovault.core.tier;

import io.echovault.core.text.PlainText;
import io.echovault.core.text.WordFile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words and phrases of each notion, of all languages together. Immutable. */
final class NotionWords {
  private static final List<String> LANGUAGES = List.of("en", "es", "pt", "de", "fr", "it", "hi");

  /** Words that only begin or end with an entry are looked up by so many of its letters. */
  private static final int HEAD = 3;

  private static final int HASHES = 1 << 14;

  /** Read once, when the first message is classified. */
  static final NotionWords ALL = new NotionWords();

  private final Map<String, List<Phrase>> whole = new HashMap<>();
  private final Map<String, List<Phrase>> heads = new HashMap<>();
  private final Map<String, List<Phrase>> tails = new HashMap<>();

  /** Hashes of the beginnings and ends, by which most words are passed over. */
  private final BitSet headHashes = new BitSet(HASHES);

  private final BitSet tailHashes = new BitSet(HASHES);

  /**
   * One entry.
   *
   * @param words each a word, or with an asterisk its beginning or end
   */
  private record Phrase(List<String> words, long bit) {}

  private NotionWords() {
    for (String language : LANGUAGES) {
      WordFile.lines(NotionWords.class, language + ".txt").forEach(this::add);
    }
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    long bit = Notion.valueOf(line.substring(0, colon)).bit();
    for (String entry : parts(line.substring(colon + 1), ',')) {
      add(PlainText.of(entry).replace("ß", "ss"), bit);
    }
  }

  // An apostrophe parts words here as it does in messages.
  private void add(String entry, long bit) {
    List<String> words = parts(entry.replace('\'', ' '), ' ');
    String first = words.get(0);
    Phrase phrase = new Phrase(words, bit);
    if (first.endsWith("*")) {
      keep(heads, first.substring(0, HEAD), phrase);
      headHashes.set(hash(first, 0));
    } else if (first.startsWith("*")) {
      keep(tails, first.substring(first.length() - HEAD), phrase);
      tailHashes.set(hash(first, first.length() - HEAD));
    } else {
      keep(whole, first, phrase);
    }
  }

  private static List<String> parts(String line, char between) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from <= line.length()) {
      int to = line.indexOf(between, from);
      to = to < 0 ? line.length() : to;
      if (to > from) {
        parts.add(line.substring(from, to));
      }
      from = to + 1;
    }
    return List.copyOf(parts);
  }

  private static void keep(Map<String, List<Phrase>> map, String key, Phrase phrase) {
    map.computeIfAbsent(key, each -> new ArrayList<>()).add(phrase);
  }

  /** Notes at each word the notions of the phrases that it is part of. */
  void mark(List<Token> tokens, long[] notions) {
    for (int at = 0; at < tokens.size(); at++) {
      String word = tokens.get(at).text();
      mark(whole.getOrDefault(word, List.of()), tokens, at, notions);
      int tail = word.length() - HEAD;
      if (tail > 0 && headHashes.get(hash(word, 0))) {
        mark(heads.getOrDefault(word.substring(0, HEAD), List.of()), tokens, at, notions);
      }
      if (tail > 0 && tailHashes.get(hash(word, tail))) {
        mark(tails.getOrDefault(word.substring(tail), List.of()), tokens, at, notions);
      }
    }
  }

  /** Of {@value #HEAD} letters from a place on. */
  private static int hash(String word, int from) {
    int hash = (word.charAt(from) * 31 + word.charAt(from + 1)) * 31 + word.charAt(from + 2);
    return hash & (HASHES - 1);
  }

  private static void mark(List<Phrase> phrases, List<Token> tokens, int at, long[] notions) {
    for (Phrase phrase : phrases) {
      if (stands(phrase.words(), tokens, at)) {
        for (int i = 0; i < phrase.words().size(); i++) {
          notions[at + i] |= phrase.bit();
        }
      }
    }
  }

  private static boolean stands(List<String> words, List<Token> tokens, int at) {
    if (at + words.size() > tokens.size()) {
      return false;
    }
    int sentence = tokens.get(at).sentence();
    for (int i = 0; i < words.size(); i++) {
      Token token = tokens.get(at + i);
      if (token.sentence() != sentence || !fits(words.get(i), token.text())) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(String entry, String word) {
    if (entry.endsWith("*")) {
      return word.startsWith(entry.substring(0, entry.length() - 1));
    }
    return entry.startsWith("*") ? word.endsWith(entry.substring(1)) : word.equals(entry);
  }
}
