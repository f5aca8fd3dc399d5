package io.echovault.core.understanding.requests;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A part of a pattern over words. */
sealed interface Part {
  /**
   * Any one of some words. Accents may be left out by the writer; a writer who sets an accent that
   * the word does not have means another word ("borre", "borré").
   *
   * @param accented the words with their accents
   * @param plain the words without accents
   * @param losing those of the plain forms whose word has an accent
   */
  record Vocabulary(Set<String> accented, Set<String> plain, Set<String> losing) implements Part {
    public Vocabulary {
      accented = Set.copyOf(accented);
      plain = Set.copyOf(plain);
      losing = Set.copyOf(losing);
    }

    static Vocabulary of(Set<String> words) {
      Set<String> accented = new HashSet<>();
      Set<String> plain = new HashSet<>();
      Set<String> losing = new HashSet<>();
      for (String word : words) {
        String with = Word.accented(word);
        String without = Word.plain(word);
        accented.add(with);
        plain.add(without);
        if (!with.equals(without)) {
          losing.add(without);
          plain.add(with.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"));
        }
      }
      return new Vocabulary(accented, plain, losing);
    }

    boolean has(Word word) {
      return word.bare()
          ? plain.contains(word.plain())
          : accented.contains(word.accented()) || losing.contains(word.plain());
    }
  }

  /** The words of some parts and of all parts in them, in their plain forms. */
  static Set<String> words(Collection<Part> parts) {
    Set<String> words = new HashSet<>();
    for (Part part : parts) {
      if (part instanceof Vocabulary vocabulary) {
        words.addAll(vocabulary.plain());
      } else if (part instanceof Sequence sequence) {
        words.addAll(words(sequence.parts()));
      } else if (part instanceof Choice choice) {
        words.addAll(words(choice.parts()));
      }
    }
    return words;
  }

  /** One part after another. */
  record Sequence(List<Part> parts) implements Part {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** The first of some parts that lets the whole fit. */
  record Choice(List<Part> parts) implements Part {
    public Choice {
      parts = List.copyOf(parts);
    }
  }

  /** Some words, as few as let the whole fit, within one sentence. */
  record Slot(String name) implements Part {}

  /** All that follows, one word at least. */
  record Rest(String name) implements Part {}

  /** A number of up to nine digits. */
  record Figure(String name) implements Part {}

  /** One to four words of which the first begins with a figure: "16h", "4 pm". */
  record Value(String name) implements Part {}

  /** Notes a value; takes no word. */
  record Tag(String name, String value) implements Part {}

  /** A punctuation mark before the next word; takes no word. */
  record Mark(char mark) implements Part {}
}
