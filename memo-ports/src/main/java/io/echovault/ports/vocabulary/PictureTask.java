package io.echovault.ports.vocabulary;

import java.util.Objects;

/**
 * A picture that a language model is to describe.
 *
 * @param language the language of the description, two lower-case letters
 */
public record PictureTask(OpenPicture picture, String language) {
  public PictureTask {
    Objects.requireNonNull(picture, "picture");
    Objects.requireNonNull(language, "language");
  }

  /** Whose picture it is. */
  public MemberRef owner() {
    return picture.owner();
  }
}
