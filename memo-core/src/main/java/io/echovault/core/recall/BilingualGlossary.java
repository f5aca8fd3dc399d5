package io.echovault.core.recall;

import io.echovault.core.text.WordFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

  /** Files of one topic each, in the form of glossary.txt. */
  private static final List<String> TOPICS =
      List.of("home", "people", "food", "world", "life", "doing", "verbs");

  /** Room for the forms of all words, so that the table is laid out once. */
  private static final int MOST_FORMS = 1 << 17;

  private static final BilingualGlossary SHIPPED = new BilingualGlossary();

  private final Map<String, Meaning> words = new HashMap<>(MOST_FORMS);
  private final Map<String, Meaning> beginnings = new HashMap<>();
  private final Phrases phrases = new Phrases();
  private final Map<String, String> hindi = new HashMap<>();
  private final Map<String, String> sounds = new HashMap<>();
  private final Map<String, Set<String>> alike = new HashMap<>();
  private final Set<String> inEnglish = new HashSet<>();

  private final FurtherMeanings besides = new FurtherMeanings();

  private final Set<String> ideas = new HashSet<>();

  /** Puts forms that count where no file has them, once all files are read. */
  private final List<Runnable> weaker = new ArrayList<>();

  private int longest;

  /** What a word means in one language, and what in others. */
  private record Meaning(Tongue tongue, String english, Optional<Meaning> others) {
    Optional<String> in(Tongue wanted) {
      if (tongue == wanted) {
        return Optional.of(english);
      }
      return others.flatMap(other -> other.in(wanted));
    }

    Stream<Meaning> all() {
      return Stream.concat(Stream.of(this), others.stream().flatMap(Meaning::all));
    }
  }

  private BilingualGlossary() {
    // What is read first counts where a word stands for several ideas.
    lines("everyday.txt").forEach(line -> add(line, FOUR, 0));
    lines("everyday-it-hi.txt").forEach(line -> add(line, TWO, 0));
    lines("glossary.txt").forEach(line -> add(line, SIX, 0));
    TOPICS.stream()
        .flatMap(topic -> lines("words-" + topic + ".txt").stream())
        .forEach(line -> add(line, SIX, TELLING + 1));
    List<String> more = lines("words-more.txt");
    more.forEach(line -> add(line, SIX, TELLING + 1));
    more.forEach(line -> besides.add(line, SIX));
    weaker.forEach(Runnable::run);
    weaker.clear();
    lines(ALIKE).forEach(this::addAlike);
    // English words are written in Devanagari too: टीचर, नंबर.
    inEnglish.forEach(word -> hindi.putIfAbsent(Romanised.consonants(word), word));
  }

  private static List<String> lines(String file) {
    return WordFile.lines(BilingualGlossary.class, file);
  }

  static BilingualGlossary shipped() {
    return SHIPPED;
  }

  /**
   * @param fewest Hindi words with fewer consonants are found by their whole sound only
   */
  private void add(String line, List<Tongue> tongues, int fewest) {
    int colon = line.indexOf(':');
    String english = line.substring(0, colon).strip();
    ideas.add(english);
    inEnglish.addAll(Words.of(english));
    if (Concepts.isInLaw(english)) {
      phrases.add(english, english);
    }
    String[] columns = line.substring(colon + 1).split("\\|", -1);
    for (int column = 0; column < columns.length; column++) {
      Tongue tongue = tongues.get(column);
      for (String word : columns[column].strip().split("\\s+", -1)) {
        if (!word.equals(NONE)) {
          add(word, tongue, english, fewest);
        }
      }
    }
  }

  private void add(String written, Tongue tongue, String english, int fewest) {
    if (tongue == Tongue.HINDI) {
      sounds.putIfAbsent(Romanised.sound(written), english);
      // With very many words, three consonants are those of names and of other words too.
      String consonants = Romanised.consonants(written);
      if (consonants.length() >= fewest) {
        hindi.putIfAbsent(consonants, english);
      }
    }
    String word = Words.plain(written);
    if (word.endsWith("*")) {
      String key = word.substring(0, word.length() - 1);
      longest = Math.max(longest, key.length());
      put(beginnings, key, tongue, english);
    } else if (word.indexOf('-') > 0) {
      phrases.add(word, english);
    } else {
      Inflections.of(word, tongue).forEach(form -> put(words, form, tongue, english));
      Inflections.feminine(word, tongue)
          .forEach(
              form ->
                  weaker.add(
                      () ->
                          words.putIfAbsent(form, new Meaning(tongue, english, Optional.empty()))));
    }
  }

  private static void put(Map<String, Meaning> where, String key, Tongue tongue, String english) {
    Meaning known = where.get(key);
    if (known == null) {
      where.put(key, new Meaning(tongue, english, Optional.empty()));
    } else if (known.in(tongue).isEmpty()) {
      where.put(key, new Meaning(tongue, english, Optional.of(known)));
    }
  }

  private void addAlike(String line) {
    List<String> words = Words.of(line);
    words.forEach(word -> alike.computeIfAbsent(word, w -> new TreeSet<>()).add(words.get(0)));
  }

  /** What a word may mean in English: in a language, or in any when that one does not have it. */
  Set<String> meanings(String word, Tongue tongue) {
    Optional<String> own = find(word, tongue);
    if (own.isPresent()) {
      return besides.with(own.get(), word, tongue);
    }
    Optional<Meaning> found = find(word);
    return found.isEmpty() || (tongue == Tongue.ENGLISH && isEnglish(word))
        ? Set.of()
        : found.get().all().map(Meaning::english).collect(Collectors.toCollection(TreeSet::new));
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

  /** What else a Hindi word means, as it is spoken. */
  Set<String> hindiBesides(String word) {
    return besides.of(Romanised.sound(word), Tongue.HINDI);
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
    Optional<Meaning> found = find(word);
    return found.isEmpty() || isEnglish(word)
        ? Set.of()
        : found.get().all().map(Meaning::tongue).collect(Collectors.toSet());
  }

  private Optional<String> english(String word, Tongue tongue) {
    Optional<String> found = find(word, tongue);
    return tongue == Tongue.HINDI ? found.or(() -> hindi(word, TELLING)) : found;
  }

  /** What a word means in a language; see {@link #find(String, Predicate)}. */
  private Optional<String> find(String word, Tongue tongue) {
    return find(word, each -> each.in(tongue).isPresent()).flatMap(each -> each.in(tongue));
  }

  private Optional<Meaning> find(String word) {
    return find(word, each -> true);
  }

  /**
   * The first of these that will do: the word itself, its longest known beginning, itself without
   * an ending.
   */
  private Optional<Meaning> find(String word, Predicate<? super Meaning> does) {
    Meaning exact = words.get(word);
    if (exact != null && does.test(exact)) {
      return Optional.of(exact);
    }
    for (int length = Math.min(word.length(), longest); length >= 3; length--) {
      Meaning begun = beginnings.get(word.substring(0, length));
      if (begun != null && does.test(begun)) {
        return Optional.of(begun);
      }
    }
    for (String ending : ENDINGS) {
      if (word.endsWith(ending)) {
        Meaning bare = words.get(word.substring(0, word.length() - ending.length()));
        if (bare != null && does.test(bare)) {
          return Optional.of(bare);
        }
      }
    }
    return Optional.empty();
  }

  /** How many ideas have words here. */
  int concepts() {
    return ideas.size();
  }

  /** An expression of several words that begins at a piece of a text. */
  Optional<Phrases.Found> phrase(List<String> plain, int at) {
    return phrases.at(plain, at);
  }

  /** The text with its everyday words and expressions in English; as it is when it is English. */
  String inEnglish(String text) {
    List<String> pieces = Words.pieces(text);
    List<String> latin = pieces.stream().map(Romanised::of).toList();
    List<String> plain = latin.stream().map(Words::plain).toList();
    Tongue tongue = latin.equals(pieces) ? Tongue.of(plain, this) : Tongue.HINDI;
    if (tongue == Tongue.ENGLISH) {
      return text;
    }
    List<String> told = new ArrayList<>(pieces.size());
    int at = 0;
    while (at < pieces.size()) {
      Optional<Phrases.Found> phrase = phrases.at(plain, at);
      if (phrase.isPresent()) {
        told.add(phrase.get().english());
      } else if (!tongue.small(plain.get(at))) {
        told.add(english(plain.get(at), tongue).orElse(latin.get(at)));
      }
      at += phrase.map(Phrases.Found::pieces).orElse(1);
    }
    return String.join(" ", told);
  }
}
