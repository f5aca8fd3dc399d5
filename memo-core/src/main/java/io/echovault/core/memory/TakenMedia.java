package io.echovault.core.memory;

import java.util.List;

/**
 * A picture or a document that was fetched, read and sealed for a message. Prints no words.
 *
 * @param parts its text in order; none when it has none or none can be read here
 * @param whole whether that is all of its text
 */
public record TakenMedia(KeptFile file, List<String> parts, boolean whole) {
  public TakenMedia {
    parts = List.copyOf(parts);
  }

  @Override
  public String toString() {
    return "TakenMedia[" + file + "]";
  }
}
