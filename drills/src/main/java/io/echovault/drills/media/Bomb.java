package io.echovault.drills.media;

import io.echovault.ports.vocabulary.IncomingMessage.Media;

/**
 * A file that means harm.
 *
 * @param name what it is
 * @param kind what it is sent as
 * @param mimeType what it is said to be
 * @param keeps whether it may be kept for all that, since it is only long
 */
@SuppressWarnings("ArrayRecordComponent")
record Bomb(String name, Media.Kind kind, String mimeType, boolean keeps, byte[] content) {

  static Bomb picture(String name, String mimeType, byte[] content) {
    return new Bomb(name, Media.Kind.PICTURE, mimeType, false, content);
  }

  static Bomb document(String name, String mimeType, byte[] content) {
    return new Bomb(name, Media.Kind.DOCUMENT, mimeType, false, content);
  }

  /** The same, which may be kept. */
  Bomb kept() {
    return new Bomb(name, kind, mimeType, true, content);
  }

  @Override
  public String toString() {
    return name;
  }
}
