package io.echovault.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The texts under which several statements go to the database in one exchange. The driver sends
 * statements that are written as one so, each prepared, and knows a text again by its hash; made
 * anew each time, a text of some kilobytes would be joined and hashed each time. Safe for threads.
 */
final class ExchangeTexts {
  /** There are a few dozen in practice; beyond this they are made each time. */
  private static final int MOST = 512;

  private static final String BETWEEN = ";";
  private static final String COMMIT = "COMMIT";

  private final Map<List<String>, String> questions = new ConcurrentHashMap<>();
  private final Map<List<String>, String> commits = new ConcurrentHashMap<>();

  /** Statements one after the other. */
  String of(List<String> statements) {
    return text(questions, statements, () -> String.join(BETWEEN, statements));
  }

  /**
   * The same with a commit at their end, which is not reached when one of some neither changes nor
   * gives one row.
   *
   * @param required gives the places of those, and is asked only for statements that are new; the
   *     same whenever the statements are the same
   */
  String committing(List<String> statements, Supplier<List<Integer>> required) {
    return text(commits, statements, () -> join(statements, required.get()));
  }

  private static String text(
      Map<List<String>, String> texts, List<String> statements, Supplier<String> made) {
    String known = texts.get(statements);
    if (known != null) {
      return known;
    }
    String text = made.get();
    if (texts.size() < MOST) {
      texts.put(List.copyOf(statements), text);
    }
    return text;
  }

  private static String join(List<String> statements, List<Integer> required) {
    List<String> all = new ArrayList<>(statements);
    for (int place : required) {
      all.set(place, RowRequired.in(statements.get(place), place));
    }
    all.add(COMMIT);
    return String.join(BETWEEN, all);
  }
}
