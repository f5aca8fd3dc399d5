package io.echovault.core.recall;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Everyday words of several languages with what they mean in English, so that words of one language
 * meet those of another, and a model that reads English can place all of them.
 */
final class BilingualGlossary {
  private static final List<String> ENDINGS = List.of("s", "n", "e", "es", "en");
  private static final String ALIKE = "alike.txt";

  /** A column without a word. */
  private static final String NONE = "-";

  /** So many consonants tell a Hindi word from names and words of other languages. */
  private static final int TELLING = 4;

  private static final List<Tongue> FOUR =
      List.of(Tongue.SPANISH, Tongue.PORTUGUESE, Tongue.GERMAN, Tongue.FRENCH);
  private static final List<Tongue> TWO = List.of(Tongue.ITALIAN, Tongue.HINDI);
  private static final List<Tongue> SIX = Stream.concat(FOUR.stream(), TWO.stream()).toList();

  private static final BilingualGlossary SHIPPED = new BilingualGlossary();

  private final Map<String, EnumMap<Tongue, String>> words = new HashMap<>();
  private final Map<String, EnumMap<Tongue, String>> beginnings = new HashMap<>();
  private final Map<String, String> hindi = new HashMap<>();
  private final Map<String, String> sounds = new HashMap<>();
  private final Map<String, Set<String>> alike = new HashMap<>();
  private final Set<String> inEnglish = new HashSet<>();

  private int longest;

  private BilingualGlossary() {
    // What is read first counts where a word stands for several ideas.
    read("everyday.txt", line -> add(line, FOUR));
    read("everyday-it-hi.txt", line -> add(line, TWO));
    read("glossary.txt", line -> add(line, SIX));
    read(ALIKE, this::addAlike);
    // English words are written in Devanagari too: टीचर, नंबर.
    inEnglish.forEach(word -> hindi.putIfAbsent(Romanised.consonants(word), word));
  }

  private static void read(String file, Consumer<? super String> line) {
    try (InputStream in = BilingualGlossary.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the jar of memo-core");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(each -> !each.isBlank() && !each.startsWith("#"))
          .forEach(line);
    } catch (IOException failed) {
      throw new UncheckedIOException(file + " cannot be read", failed);
    }
  }

  static BilingualGlossary shipped() {
    return SHIPPED;
  }

  private void add(String line, List<Tongue> tongues) {
    int colon = line.indexOf(':');
    String english = line.substring(0, colon).strip();
    inEnglish.addAll(Words.of(english));
    String[] columns = line.substring(colon + 1).split("\\|", -1);
    for (int column = 0; column < columns.length; column++) {
      Tongue tongue = tongues.get(column);
      for (String word : columns[column].strip().split("\\s+", -1)) {
        if (!word.equals(NONE)) {
          add(word, tongue, english);
        }
      }
    }
  }

  private void add(String written, Tongue tongue, String english) {
    if (tongue == Tongue.HINDI) {
      sounds.putIfAbsent(Romanised.sound(written), english);
      hindi.putIfAbsent(Romanised.consonants(written), english);
    }
    String word = Words.plain(written);
    if (word.endsWith("*")) {
      String key = word.substring(0, word.length() - 1);
      longest = Math.max(longest, key.length());
      put(beginnings, key, tongue, english);
    } else {
      Inflections.of(word, tongue).forEach(form -> put(words, form, tongue, english));
    }
  }

  private static void put(
      Map<String, EnumMap<Tongue, String>> where, String key, Tongue tongue, String english) {
    where.computeIfAbsent(key, k -> new EnumMap<>(Tongue.class)).putIfAbsent(tongue, english);
  }

  private void addAlike(String line) {
    List<String> words = Words.of(line);
    words.forEach(word -> alike.computeIfAbsent(word, w -> new TreeSet<>()).add(words.get(0)));
  }

  /** What a word may mean in English: in a language, or in any when that one does not have it. */
  Set<String> meanings(String word, Tongue tongue) {
    EnumMap<Tongue, String> found = find(word);
    String own = found.get(tongue);
    if (own != null) {
      return Set.of(own);
    }
    return tongue == Tongue.ENGLISH && isEnglish(word) ? Set.of() : new TreeSet<>(found.values());
  }

  /**
   * What a Hindi word may mean in English: as it is spoken, or else by its consonants alone.
   *
   * @param fewest so many consonants tell it from other words
   */
  Optional<String> hindi(String word, int fewest) {
    String spoken = sounds.get(Romanised.sound(word));
    if (spoken != null) {
      return Optional.of(spoken);
    }
    String consonants = Romanised.consonants(word);
    return consonants.length() < fewest
        ? Optional.empty()
        : Optional.ofNullable(hindi.get(consonants));
  }

  /** Whether a word is spoken as an everyday one of Hindi, vowels included. */
  boolean isHindi(String word) {
    return sounds.containsKey(Romanised.sound(word));
  }

  /** Whether a word is an everyday one of a language, so that it is hardly a name there. */
  boolean knows(String word, Tongue tongue) {
    if (tongue == Tongue.ENGLISH) {
      return isEnglish(word);
    }
    return english(word, tongue).isPresent();
  }

  /** The English words that stand for all that mean about the same as a stem. */
  Set<String> alike(String stem) {
    return alike.getOrDefault(stem, Set.of());
  }

  /** Whether a word is an everyday one of English, maybe with another ending. */
  boolean isEnglish(String word) {
    return Words.of(word).stream().anyMatch(inEnglish::contains);
  }

  /** The languages that a word speaks for; one that English has too speaks for none. */
  Set<Tongue> tongues(String word) {
    EnumMap<Tongue, String> found = find(word);
    return found.isEmpty() || isEnglish(word) ? Set.of() : EnumSet.copyOf(found.keySet());
  }

  private Optional<String> english(String word, Tongue tongue) {
    Optional<String> found = Optional.ofNullable(find(word).get(tongue));
    return tongue == Tongue.HINDI ? found.or(() -> hindi(word, TELLING)) : found;
  }

  private EnumMap<Tongue, String> find(String word) {
    EnumMap<Tongue, String> exact = words.get(word);
    if (exact != null) {
      return exact;
    }
    for (int length = Math.min(word.length(), longest); length >= 3; length--) {
      EnumMap<Tongue, String> begun = beginnings.get(word.substring(0, length));
      if (begun != null) {
        return begun;
      }
    }
    for (String ending : ENDINGS) {
      if (word.endsWith(ending)) {
        EnumMap<Tongue, String> bare =
            words.get(word.substring(0, word.length() - ending.length()));
        if (bare != null) {
          return bare;
        }
      }
    }
    return new EnumMap<>(Tongue.class);
  }

  /** The text with its everyday words put into English one by one; as it is when it is English. */
  String inEnglish(String text) {
    List<String> pieces = Words.pieces(text);
    List<String> latin = pieces.stream().map(Romanised::of).toList();
    List<String> plain = latin.stream().map(Words::plain).toList();
    Tongue tongue = latin.equals(pieces) ? Tongue.of(plain, this) : Tongue.HINDI;
    if (tongue == Tongue.ENGLISH) {
      return text;
    }
    List<String> told = new ArrayList<>(pieces.size());
    for (int at = 0; at < pieces.size(); at++) {
      if (!tongue.small(plain.get(at))) {
        told.add(english(plain.get(at), tongue).orElse(latin.get(at)));
      }
    }
    return String.join(" ", told);
  }
}
