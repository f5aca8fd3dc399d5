package io.echovault.ports.inbound;

import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Explanation;
import io.echovault.ports.vocabulary.FormerMemory;
import io.echovault.ports.vocabulary.Listing;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.Recall;
import io.echovault.ports.vocabulary.WhyNot;
import java.util.List;
import java.util.Optional;

/**
 * A member's memories as a program sees them. Secret tiers are kept but not shown, unless these are
 * the memories of a session that opens them. Safe for many threads; calls for one member take
 * effect one after another. A memory that does not exist, or is not shown, is {@link
 * io.echovault.ports.vocabulary.MemoException.NotFound}.
 */
public interface Memories {

  /** The member that an identity belongs to. */
  Optional<MemberRef> find(ChannelIdentity identity);

  /** The same, with a new member in a tenant of their own when there is none yet. */
  MemberRef enrol(ChannelIdentity identity);

  /**
   * Keeps a note. With a source, the same source twice is one memory.
   *
   * @return the memory as kept
   */
  Memory remember(MemberRef member, Note note);

  /** Finds what answers a question, among everything that is not secret. */
  Recall recall(MemberRef member, Question question);

  /** The same, with what each score and the decision to answer are made of. */
  Explanation explain(MemberRef member, Question question);

  /**
   * What kept a memory out of the answer to a question, which shows at most its limit.
   *
   * @param number the memory's number; one that does not exist is an answer too
   */
  WhyNot whyNot(MemberRef member, Question question, int number);

  /** Gives a memory other words; the former ones stay in the journal. */
  Memory correct(MemberRef member, int number, String text);

  /** Forgets a memory: it is no longer found, and its words are shredded a day later. */
  void forget(MemberRef member, int number);

  /** A memory as it stands now. */
  Memory get(MemberRef member, int number);

  /** A page of the memories that are not secret, in the order of their numbers. */
  List<Memory> list(MemberRef member, Listing listing);

  /**
   * What was done to a memory, the first first, each with the words of then. What it was while it
   * was secret is left out, and so are words that were shredded.
   */
  List<FormerMemory> history(MemberRef member, int number);

  /**
   * The last memories by the time they were said, newest first, at most {@code limit}, which is not
   * negative.
   */
  List<Memory> recent(MemberRef member, int limit);

  /** Everything that is not secret, in the order of its numbers. */
  List<Memory> export(MemberRef member);
}
