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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everyday words of several languages with what they mean in English, so that words of one language
 * meet those of another, and a model that reads English can place all of them.
 */
final class Everyday {
  private static final String RESOURCE = "everyday.txt";
  private static final List<String> ENDINGS = List.of("s", "n", "e", "es", "en");
  private static final List<Tongue> COLUMNS =
      List.of(Tongue.SPANISH, Tongue.PORTUGUESE, Tongue.GERMAN, Tongue.FRENCH);
  private static final Everyday SHIPPED = new Everyday();

  private final Map<String, EnumMap<Tongue, String>> words = new HashMap<>();
  private final Map<String, EnumMap<Tongue, String>> beginnings = new HashMap<>();

  private int longest;

  private Everyday() {
    try (InputStream in = Everyday.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the jar of memo-core");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(this::add);
    } catch (IOException failed) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", failed);
    }
  }

  static Everyday shipped() {
    return SHIPPED;
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    String english = line.substring(0, colon).strip();
    String[] columns = line.substring(colon + 1).split("\\|", -1);
    for (int column = 0; column < columns.length; column++) {
      Tongue tongue = COLUMNS.get(column);
      for (String word : Words.plain(columns[column]).strip().split("\\s+", -1)) {
        boolean open = word.endsWith("*");
        String key = open ? word.substring(0, word.length() - 1) : word;
        longest = open ? Math.max(longest, key.length()) : longest;
        (open ? beginnings : words)
            .computeIfAbsent(key, k -> new EnumMap<>(Tongue.class))
            .putIfAbsent(tongue, english);
      }
    }
  }

  /** The languages in which a word is known. */
  Set<Tongue> tongues(String word) {
    EnumMap<Tongue, String> found = find(word);
    return found.isEmpty() ? Set.of() : EnumSet.copyOf(found.keySet());
  }

  private Optional<String> english(String word, Tongue tongue) {
    return Optional.ofNullable(find(word).get(tongue));
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
    List<String> plain = pieces.stream().map(Words::plain).toList();
    Tongue tongue = Tongue.of(plain, this);
    if (tongue == Tongue.ENGLISH) {
      return text;
    }
    List<String> told = new ArrayList<>(pieces.size());
    for (int at = 0; at < pieces.size(); at++) {
      if (!tongue.small(plain.get(at))) {
        told.add(english(plain.get(at), tongue).orElse(pieces.get(at)));
      }
    }
    return String.join(" ", told);
  }
}
