package io.echovault.core.memory;

import java.util.List;
import java.util.Optional;

/**
 * A picture or a document that was fetched, read and sealed for a message. Prints no words.
 *
 * @param parts its text in order; none when it has none or none can be read here
 * @param whole whether that is all of its text
 * @param summary what a language model says that it shows or says
 */
public record TakenMedia(
    KeptFile file, List<String> parts, boolean whole, Optional<String> summary) {
  public TakenMedia {
    parts = List.copyOf(parts);
  }

  @Override
  public String toString() {
    return "TakenMedia[" + file + "]";
  }
}
