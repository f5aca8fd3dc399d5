package io.echovault.bench.tiers;

import io.echovault.ports.vocabulary.Tier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A sentence as somebody sends it, and the tier where it belongs. */
record TieredSentence(Tier tier, String language, String words) {
  /** The languages of the built-in sentences, each with a file in either half. */
  private static final List<String> LANGUAGES = List.of("en", "es", "pt", "de", "fr", "it", "hi");

  /** The columns of a file: tier, language, sentence. */
  private static final int COLUMNS = 3;

  /** The sentences of a file with tabs; a header line is passed over. */
  static List<TieredSentence> of(Path file) throws IOException {
    return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
  }

  /** The built-in sentences of one half: {@code look} or {@code held}. */
  static List<TieredSentence> builtIn(String half) throws IOException {
    List<TieredSentence> all = new ArrayList<>();
    for (String language : LANGUAGES) {
      String file = half + "/" + language + ".tsv";
      try (InputStream stream = TieredSentence.class.getResourceAsStream(file)) {
        if (stream == null) {
          throw new IOException("The sentences " + file + " were not built in.");
        }
        all.addAll(parse(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
      }
    }
    return all;
  }

  static List<TieredSentence> parse(String file, String text) throws IOException {
    List<TieredSentence> all = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      String[] columns = lines.get(at).split("\t", -1);
      boolean header = at == 0 && columns[0].equalsIgnoreCase("tier");
      if (header || lines.get(at).isBlank()) {
        continue;
      }
      if (columns.length < COLUMNS) {
        throw new IOException(file + ", line " + (at + 1) + " has fewer than three columns.");
      }
      all.add(new TieredSentence(tier(columns[0]), columns[1], columns[2]));
    }
    return all;
  }

  private static Tier tier(String name) {
    return Tier.valueOf(name.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_'));
  }
}
