package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import java.util.Optional;

/** The members of one tenant. */
public interface Members {

  /**
   * Adds a member.
   *
   * @throws IllegalStateException when the id is taken
   */
  void add(MemberRecord member);

  Optional<MemberRecord> find(MemberId member);

  /** The same, and nobody else can lock or save this member until the transaction ends. */
  Optional<MemberRecord> lock(MemberId member);

  /**
   * Replaces a member that this transaction has locked or added.
   *
   * @throws IllegalStateException when there is no such member
   */
  void save(MemberRecord member);
}
