package io.echovault.ports.vocabulary;

import java.util.List;

/**
 * The text of a document that a language model is to sum up, in the language of the document.
 *
 * @param parts its text in order, numbered from 1; 1 to {@value #MOST}, all of one member
 */
public record SummaryTask(List<OpenWords> parts) {
  /** So many parts are given at most. */
  public static final int MOST = 30;

  public SummaryTask {
    parts = List.copyOf(parts);
    if (parts.isEmpty() || parts.size() > MOST) {
      throw new IllegalArgumentException("1 to " + MOST + " parts are given");
    }
    if (parts.stream().map(OpenWords::owner).distinct().count() > 1) {
      throw new IllegalArgumentException("a request holds the words of one member only");
    }
  }

  /** Whose document it is. */
  public MemberRef owner() {
    return parts.get(0).owner();
  }
}
