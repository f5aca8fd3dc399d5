package io.echovault.ports.vocabulary;

import java.util.List;

/** What was read out of the content of a picture or a document. Prints no words. */
public sealed interface MediaReading {

  /**
   * Content that can be kept.
   *
   * @param mimeType what it is, by its bytes
   * @param parts its text in order, each part of a length that can be quoted; none when it has no
   *     text or none can be read here
   * @param whole whether that is all of its text
   */
  record Legible(String mimeType, List<String> parts, boolean whole) implements MediaReading {
    public Legible {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return "Legible[" + mimeType + ", " + parts.size() + " parts]";
    }
  }

  /** Content that is not to be kept, and why. */
  record Refused(Problem problem) implements MediaReading {}

  /** Why content is not kept. */
  enum Problem {
    /** Nothing is read here. */
    NO_READER,
    /** Its bytes are not what it was said to be. */
    MISLABELLED,
    /** It would unfold to far more than such a file can hold, or is built to take for ever. */
    BOMB,
    /** It cannot be understood. */
    BROKEN,
    /** It opens with a password only. */
    LOCKED
  }
}
