package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Bytes;
import java.util.Optional;

/**
 * Reads the letters in a picture.
 *
 * <p>Sizes: a picture may be hostile and reading it ends all the same, within the time and the
 * memory that the implementation names. Threads: safe. Time: up to seconds; never call it inside a
 * transaction. Failure: a picture that cannot be read has no text; nothing is thrown for it.
 */
@FunctionalInterface
public interface TextInPictures {

  /**
   * The text in a picture, in lines; empty when it cannot be read here.
   *
   * @param picture a JPEG or a PNG
   */
  Optional<String> read(Bytes picture);

  /** No text is read in pictures: they are found by the words that came with them. */
  static TextInPictures none() {
    return picture -> Optional.empty();
  }
}
