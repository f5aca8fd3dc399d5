package io.echovault.ports.vocabulary;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The labels that a program gave a memory, in the order of their characters. Does not print them.
 *
 * @param all at most 20, each of 1 to 60 characters, none of them a control character
 */
public record Labels(Set<String> all) {
  /** How many labels a memory may have. */
  public static final int MOST = 20;

  /** How many characters a label may have. */
  public static final int LONGEST = 60;

  /** No labels. */
  public static final Labels NONE = new Labels(Set.of());

  public Labels {
    if (all.size() > MOST) {
      throw new IllegalArgumentException(
          "a memory has at most " + MOST + " labels, not " + all.size());
    }
    all.forEach(Labels::check);
    all = all.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(all));
  }

  /** These labels, each once. */
  public static Labels of(Collection<String> labels) {
    return new Labels(Set.copyOf(labels));
  }

  /** These labels, each once. */
  public static Labels of(String... labels) {
    return of(List.of(labels));
  }

  private static void check(String label) {
    boolean odd =
        label.isBlank()
            || label.length() > LONGEST
            || label.codePoints().anyMatch(Character::isISOControl);
    if (odd) {
      throw new IllegalArgumentException(
          "a label has 1 to "
              + LONGEST
              + " characters without line breaks, and is not blank; this one has "
              + label.length());
    }
  }

  @Override
  public String toString() {
    return "Labels[" + all.size() + "]";
  }
}
