package io.echovault.core.claim;

import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Provenance;

/**
 * Whether a memory's words are another's: forwarded, in a picture or a document, or written by
 * somebody else in a chat that was taken over. Such words never take the place of the member's own.
 */
public final class ForeignWords {
  /** So many characters are the name of an author before what they wrote at most. */
  private static final int AUTHOR = 60;

  private ForeignWords() {}

  /** Whether the words are another's. */
  public static boolean are(Memory memory) {
    Provenance came = memory.provenance();
    return came == Provenance.FORWARDED
        || came == Provenance.PHOTO
        || came == Provenance.DOCUMENT
        || (came == Provenance.IMPORTED && hasAuthor(memory.text()));
  }

  /** Whether a memory that says the same matter anew may take an older one's place. */
  public static boolean mayReplace(Memory newer, Memory older) {
    return are(older) || !are(newer);
  }

  /** What others wrote in a chat stands behind their name and a colon. */
  private static boolean hasAuthor(String text) {
    int colon = text.indexOf(": ");
    return colon > 0 && colon <= AUTHOR && text.substring(0, colon).indexOf('\n') < 0;
  }
}
