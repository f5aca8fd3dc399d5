package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.MediaReading;

/**
 * Looks at the content of pictures and documents, and reads the text in them.
 *
 * <p>Sizes: content may be hostile and reading it ends all the same, within the time and the memory
 * that the implementation names. Repeats: the same content always gives the same. Threads: safe.
 * Time: up to seconds; never call it inside a transaction. Failure: what cannot be read is the
 * result; nothing is thrown for it, and no failure carries words of the content.
 */
public interface MediaReader {

  /** Whether anything is read here. If not, everything is refused. */
  default boolean available() {
    return true;
  }

  /**
   * Reads content.
   *
   * @param kind what the channel says that it is
   * @param mimeType the same in more detail; not to be trusted
   */
  MediaReading read(Bytes content, Media.Kind kind, String mimeType);

  /** No reader: pictures and documents are not kept here. */
  static MediaReader none() {
    return NoMediaReader.INSTANCE;
  }
}
