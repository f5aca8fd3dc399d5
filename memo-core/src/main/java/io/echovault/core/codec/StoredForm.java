package io.echovault.core.codec;

/**
 * The forms in which values are stored as bytes, each with the version that stands in its first
 * byte. After a release a form that changes gets another version, and the former one stays
 * readable.
 */
public enum StoredForm {
  /** Which rows a row vouches for. */
  ANCHORS(1),
  /** The two sealed parts of a journal entry, and a third where a memory came with a file. */
  ENTRY(1),
  /** What stands beside the words of a memory. */
  ENTRY_ABOUT(3),
  /** The file that a memory came with, by reference. */
  ENTRY_FILE(1),
  /** The words of a memory. */
  ENTRY_WORDS(1),
  /** A message that waits to be handled, with its channel. */
  INBOX_ITEM(1),
  /** What a one-time link is for. */
  LINK(1),
  /** What is known of a member besides their memories. */
  MEMBER_STATE(2),
  /** A message that is said later. */
  MESSAGE(1),
  /** What is kept in place of a PIN. */
  PIN_VERIFIER(1),
  /** A voice note that nobody has written down. */
  RECORDING(1),
  /** A stored answer. */
  REPLY(1),
  /** Sealed content of a length that tells nothing. */
  SEALED_EXACT(1),
  /** Sealed content that is padded. */
  SEALED_PADDED(2),
  /** What a member kept at one moment. */
  SNAPSHOT(1),
  /** How the writing down of a voice note stands whose message is not answered yet. */
  TRANSCRIPTION(1),
  /** What a memory means. */
  VECTORS(1),
  /** What is kept of a voice. */
  VOICE(1),
  /** A wrapped key. */
  WRAPPED_KEY(1);

  private final byte version;

  StoredForm(int version) {
    this.version = (byte) version;
  }

  /** The version that is written. */
  public byte version() {
    return version;
  }
}
