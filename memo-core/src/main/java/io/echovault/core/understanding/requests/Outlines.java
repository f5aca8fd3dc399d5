package io.echovault.core.understanding.requests;

import io.echovault.core.understanding.intent.Intent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what has no more than the outline of a request: a word for what is to be done, and where it
 * stands what it is to be done to. Many a statement has such an outline too, so it counts only for
 * words that are like requests of the kind otherwise. Which outlines a text has is a sign for the
 * examples, so their weights have to be learned anew when an outline changes.
 */
public final class Outlines {
  /** So sure are those that few but requests have. */
  public static final double SURE = 0.8;

  /** So sure are those that statements have too. */
  public static final double LIKELY = 0.4;

  private static final Grammars GRAMMARS = Grammars.read(".outlines.txt", ".txt");

  private Outlines() {}

  /** The outlines that a text has: of which kind of request, and how sure they are of it. */
  public static List<String> of(Heard heard) {
    return GRAMMARS.outlines(heard);
  }

  /**
   * Whether a text speaks of nothing but the bot and what it has: all its words are such as
   * requests are made of, but for one in a longer text.
   */
  public static boolean isOfTheBot(Heard heard) {
    return GRAMMARS.knows(heard, false);
  }

  /** The same, where no word at all may be another. */
  public static boolean isOnlyOfTheBot(Heard heard) {
    return GRAMMARS.knows(heard, true);
  }

  /**
   * What a text asks for by its outline; empty when it has none of these.
   *
   * @param kinds the kinds of request that are looked for, as the grammars name them
   * @param least how sure of it an outline must be at least
   */
  public static Optional<Intent> read(
      Heard heard, RequestContext context, Set<String> kinds, double least) {
    return GRAMMARS
        .find(heard, context.language(), (kind, sure) -> sure >= least && kinds.contains(kind))
        .stream()
        .findFirst()
        .map(found -> Meant.by(found, heard.text(), context));
  }
}
