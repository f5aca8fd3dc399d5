package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.SealedEntry;
import java.util.List;

/**
 * The journals of one tenant's members: appended to, never changed, except that words are shredded.
 */
public interface Journal {

  /**
   * Appends entries to a member's journal.
   *
   * @throws IllegalStateException when a place in the journal is taken
   */
  void append(MemberId member, List<SealedEntry> entries);

  /** The entries after a place, in order, at most {@code limit}. */
  List<SealedEntry> after(MemberId member, long seq, int limit);

  /** All entries of one memory, in order. */
  List<SealedEntry> of(MemberId member, MemoryId memory);

  /** Destroys the words in all entries of one memory; the entries stay, empty. */
  void shred(MemberId member, MemoryId memory);
}
