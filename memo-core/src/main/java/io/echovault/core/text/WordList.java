package io.echovault.core.text;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;

/** The words of a text in order, whatever stands between them; in a time linear in its length. */
public final class WordList {
  private WordList() {}

  /** What stands between blanks and line ends. */
  public static List<String> of(String text) {
    return list(new StringTokenizer(text));
  }

  /**
   * What stands between marks, as it is written.
   *
   * @param marks characters of which any number divides words
   */
  public static List<String> of(String text, String marks) {
    return list(new StringTokenizer(text, marks));
  }

  /**
   * The same, each once, in lower case and without accents.
   *
   * @param marks characters of which any number divides words
   */
  public static Set<String> plain(String text, String marks) {
    return Set.copyOf(of(PlainText.of(text), marks));
  }

  private static List<String> list(StringTokenizer words) {
    return Collections.list(words).stream().map(String::valueOf).toList();
  }
}
