package io.echovault.bench.intents;

import io.echovault.core.measure.IntentModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An example: a text as people type it, with its kind.
 *
 * @param language two lower-case letters
 * @param kind the number of its kind
 * @param text what was typed
 */
record LabelledText(String language, int kind, String text) {

  /** All examples of all languages, in the order of the files. */
  static List<LabelledText> all() throws IOException {
    List<String> kinds = IntentModel.kinds();
    List<LabelledText> all = new ArrayList<>();
    for (String language : IntentModel.LANGUAGES) {
      int kind = -1;
      for (String line : IntentModel.examples(language).lines().toList()) {
        if (line.startsWith("[")) {
          kind = kinds.indexOf(line.substring(1, line.length() - 1));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          if (kind < 0) {
            throw new IOException("an example in " + language + " has no kind");
          }
          all.add(new LabelledText(language, kind, line));
        }
      }
    }
    return all;
  }

  /** The SHA-256 of the files of all languages in their order. */
  static byte[] hash() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String language : IntentModel.LANGUAGES) {
        digest.update(IntentModel.examples(language).getBytes(StandardCharsets.UTF_8));
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The same typed in haste: no capitals, and no punctuation at the ends. */
  LabelledText bare() {
    int from = 0;
    int to = text.length();
    while (from < to && "¿¡ ".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from + 1 && "?!.… ".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return new LabelledText(language, kind, text.substring(from, to).toLowerCase(Locale.ROOT));
  }
}
