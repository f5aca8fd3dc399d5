package io.echovault.core.member;

import io.echovault.core.codec.ByteWriter;
import io.echovault.core.codec.StoredNames.Statement;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.SealedEntry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A running hash over the headers of a member's journal: SHA-256 over the hash before and over all
 * columns of the entry but its content, which is shredded one day. The last one is kept in the
 * member's sealed state, so that an entry that is missing, put in, exchanged or changed is found.
 */
public final class JournalEnd {
  /** The hash of a journal without entries. */
  public static final Bytes NONE = Bytes.NONE;

  private JournalEnd() {}

  /** The hash after one more entry. */
  public static Bytes after(Bytes former, SealedEntry entry) {
    return new Bytes(
        new ByteWriter()
            .writeText(Statement.JOURNAL.text())
            .writeBytes(former.array())
            .writeLong(entry.seq())
            .writeId(entry.memory().value())
            .writeInt(entry.number())
            .writeText(entry.change().name())
            .writeText(entry.tier().name())
            .writeInt(entry.version())
            .writeInstant(entry.recordedAt())
            .digest(sha256()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
