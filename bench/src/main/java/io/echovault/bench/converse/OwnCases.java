package io.echovault.bench.converse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The cases that come with the benchmarks. Two halves are of the same kinds: one to look at while
 * replies are made better, one that only counts.
 */
public enum OwnCases {
  /** May be read by whoever works on the replies. */
  LOOK,
  /** Not to be read by them: the count tells whether what they did holds elsewhere too. */
  HELD,
  /**
   * Requests in everyday wording, what looks like them, and questions that follow: each list (the
   * first figure of the number in an id) was written before it was run, and its first count is in
   * docs/measurements.md. What failed was looked at afterwards.
   */
  REQUESTS,
  /**
   * Questions of every kind in everyday wording: facts, what has no answer, what follows, newer
   * over older, counts, totals and lists, three lists as those of {@link #REQUESTS}.
   */
  ANSWERS,
  /** Hold with a language model only, the stand-in that comes with the simulator. */
  MODEL;

  /** The languages, each with a file in all but the last. */
  static final List<String> LANGUAGES = List.of("en", "es", "pt", "de", "fr", "it", "hi");

  /** The languages that these cases are in. */
  List<String> languages() {
    return this == MODEL ? List.of("en") : LANGUAGES;
  }

  /** Reads them, one language after the other. */
  public List<ChatCase> read() throws IOException {
    List<ChatCase> cases = new ArrayList<>();
    for (String language : languages()) {
      String file = "conversations/" + folder() + "/" + language + ".jsonl";
      try (InputStream stream = OwnCases.class.getResourceAsStream(file)) {
        if (stream == null) {
          throw new IOException("The cases " + file + " were not built in.");
        }
        String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        cases.addAll(CaseFile.read(file, text.lines().toList()));
      }
    }
    return cases;
  }

  private String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
