package io.echovault.core.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the few phrases that can be in a text at all among the some thousand of all languages, by
 * the words with which they begin and by one word that they cannot be without. Safe for threads.
 */
final class PhraseIndex {
  /** Never changed. */
  private static final BitSet NONE = new BitSet();

  private final List<Phrase> phrases;
  private final Map<String, BitSet> beginnings = new HashMap<>();
  private final Map<String, BitSet> telling = new HashMap<>();

  /** Those that can begin with another phrase. */
  private final BitSet any;

  /** Those that need no word. */
  private final BitSet wordless = new BitSet();

  PhraseIndex(List<Phrase> phrases) {
    this.phrases = List.copyOf(phrases);
    for (int i = 0; i < phrases.size(); i++) {
      add(phrases.get(i), i);
    }
    this.any = beginnings.getOrDefault(Phrase.ANY, NONE);
  }

  private void add(Phrase phrase, int number) {
    for (String word : phrase.beginnings()) {
      beginnings.computeIfAbsent(word, each -> new BitSet()).set(number);
    }
    Optional<Set<String>> words = phrase.tellingWords();
    if (words.isEmpty()) {
      wordless.set(number);
    }
    for (String word : words.orElse(Set.of())) {
      telling.computeIfAbsent(word, each -> new BitSet()).set(number);
    }
  }

  /** Those that can be in a text, as it may tell from its words. */
  BitSet among(Set<String> words) {
    BitSet among = (BitSet) wordless.clone();
    for (String word : words) {
      BitSet told = telling.get(word);
      if (told != null) {
        among.or(told);
      }
    }
    return among;
  }

  /**
   * The phrases that begin with a word, or with {@link Phrase#FIGURE}, and can be in a text.
   *
   * @param among of {@link #among}
   */
  List<Phrase> beginningWith(String word, BitSet among, Set<String> words) {
    BitSet begin = beginnings.getOrDefault(word, NONE);
    List<Phrase> found = new ArrayList<>();
    int next = begin.nextSetBit(0);
    int nextAny = any.nextSetBit(0);
    while (next >= 0 || nextAny >= 0) {
      boolean fromAny = next < 0 || (nextAny >= 0 && nextAny <= next);
      int number = fromAny ? nextAny : next;
      if (among.get(number) && phrases.get(number).canBeAmong(words)) {
        found.add(phrases.get(number));
      }
      next = next == number ? begin.nextSetBit(number + 1) : next;
      nextAny = fromAny ? any.nextSetBit(number + 1) : nextAny;
    }
    return found;
  }
}
