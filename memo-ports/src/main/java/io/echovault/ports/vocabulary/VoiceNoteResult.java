package io.echovault.ports.vocabulary;

/** What came of decoding a voice note. */
public sealed interface VoiceNoteResult {

  /** The whole note. */
  record Heard(Recording recording) implements VoiceNoteResult {}

  /** It is not decoded, and why. */
  record Unreadable(Problem problem) implements VoiceNoteResult {}

  /** Why there is no recording. */
  enum Problem {
    /** Nothing that decodes is set up. */
    NO_DECODER,
    /** The file is something else than Opus in Ogg, or more than one stream. */
    OTHER_FORMAT,
    /** A checksum is wrong, something is missing or makes no sense. */
    DAMAGED,
    /** It holds no sound. */
    EMPTY,
    /** It is longer, or larger, than what is decoded. */
    TOO_LONG
  }
}
