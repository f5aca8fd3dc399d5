package io.echovault.ports.vocabulary;

import java.util.Objects;
import java.util.Optional;

/**
 * What a language model sees in a picture: an opinion, which may be wrong or what somebody wrote
 * into the picture to be obeyed. Does not print words.
 *
 * @param description what it shows; empty when there is nothing to say
 * @param text the words that can be read in it, as they stand there
 */
public record PictureOpinion(Optional<String> description, Optional<String> text) {
  public PictureOpinion {
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(text, "text");
  }

  @Override
  public String toString() {
    return "PictureOpinion[" + description.isPresent() + ", " + text.isPresent() + "]";
  }
}
