package io.echovault.core.understanding.requests;

import io.echovault.core.understanding.requests.Part.Choice;
import io.echovault.core.understanding.requests.Part.Sequence;
import io.echovault.core.understanding.requests.Part.Vocabulary;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All words of a grammar. A request that is about nothing but the bot is made of these; words that
 * are none of them speak of something else.
 *
 * @param words without their accents
 */
record KnownWords(Set<String> words) {
  /** In fewer words none may be unknown: a misspelt one or a name that the bot is called. */
  private static final int MANY = 5;

  /** So short a word is left out or misspelt rather than a thing that is spoken of. */
  private static final int SHORT = 2;

  KnownWords {
    words = Set.copyOf(words);
  }

  static KnownWords of(Collection<Part> parts) {
    Set<String> words = new HashSet<>();
    parts.forEach(part -> collect(part, words));
    return new KnownWords(words);
  }

  /** Adds the words of a part. */
  static void collect(Part part, Set<String> words) {
    if (part instanceof Vocabulary vocabulary) {
      words.addAll(vocabulary.plain());
    } else if (part instanceof Sequence sequence) {
      sequence.parts().forEach(each -> collect(each, words));
    } else if (part instanceof Choice choice) {
      choice.parts().forEach(each -> collect(each, words));
    }
  }

  /** How many of some words speak of something else. */
  int foreignAmong(List<Word> some) {
    int foreign = 0;
    for (Word word : some) {
      foreign += isForeign(word) ? 1 : 0;
    }
    return foreign;
  }

  /** How many words of a sentence may be unknown although it speaks of nothing else. */
  static int mostForeign(Sentence sentence) {
    return sentence.words().size() >= MANY ? 1 : 0;
  }

  private boolean isForeign(Word word) {
    String plain = word.plain();
    return plain.length() > SHORT && !words.contains(plain) && !isFigure(plain);
  }

  private static boolean isFigure(String plain) {
    return plain.chars().allMatch(Character::isDigit);
  }

  @Override
  public String toString() {
    return "KnownWords[" + words.size() + "]";
  }
}
