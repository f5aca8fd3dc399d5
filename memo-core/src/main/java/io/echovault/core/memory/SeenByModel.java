package io.echovault.core.memory;

import java.util.Objects;
import java.util.Optional;

/**
 * What a language model says of a picture or a document. Prints no words.
 *
 * @param summary what the picture shows, or what the document says in short
 * @param text the words that it reads in the picture
 */
public record SeenByModel(Optional<String> summary, Optional<String> text) {
  /** Nothing. */
  public static final SeenByModel NOTHING = new SeenByModel(Optional.empty(), Optional.empty());

  /** Stands in front of words of a model that are kept, so that they are told from a member's. */
  public static final String MARK = "\uD83E\uDD16 ";

  public SeenByModel {
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(text, "text");
  }

  @Override
  public String toString() {
    return "SeenByModel[" + summary.isPresent() + ", " + text.isPresent() + "]";
  }
}
