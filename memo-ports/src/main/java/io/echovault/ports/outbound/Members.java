package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.DepartmentId;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.RowProof;
import io.echovault.ports.vocabulary.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The members of one tenant. Those who were erased are not found.
 *
 * <p>Versions: a record whose proof has a version of 1 or more takes the place of the version
 * before it only, or of nothing; one without a proof replaces whatever is there.
 */
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

  /** Where a member's audit chain ends, also that of one who was erased. */
  Optional<AuditHead> auditHead(MemberId member);

  /**
   * Members in the order of their ids, those included who were removed or erased.
   *
   * @param department the only one to look in; empty for the whole tenant
   * @param after the last one of the call before; empty for the first call
   * @param limit how many at most
   */
  List<MemberRecord> list(Optional<DepartmentId> department, Optional<MemberId> after, int limit);

  /** How many members are of a standing, as this transaction sees them. */
  default long count(Standing standing) {
    int page = 500;
    long count = 0;
    List<MemberRecord> members = list(Optional.empty(), Optional.empty(), page);
    while (!members.isEmpty()) {
      count += members.stream().filter(each -> each.membership().standing() == standing).count();
      Optional<MemberId> last = Optional.of(members.get(members.size() - 1).id());
      members = members.size() < page ? List.of() : list(Optional.empty(), last, page);
    }
    return count;
  }

  /**
   * Replaces a member that this transaction has locked or added.
   *
   * @throws IllegalStateException when there is no such member, or not of the version that is
   *     replaced; as late as the end of the transaction
   */
  void save(MemberRecord member);

  /**
   * Erases a member that this transaction has locked: everything that is kept of them is removed in
   * every part of the store, messages that wait to be handled and replies that wait to be sent
   * included. What stays is their id with {@link io.echovault.ports.vocabulary.Standing#ERASED},
   * without keys, and their audit chain.
   *
   * @param audit the end of their chain
   * @param before when a message of theirs came at the latest to be removed with the rest
   * @param proof of the row that stays, which is {@link MemberRecord#erased}
   * @throws IllegalStateException when there is no such member
   */
  void erase(MemberId member, AuditHead audit, Instant before, RowProof proof);

  /** Erases a member and leaves a row without a proof. */
  default void erase(MemberId member, AuditHead audit, Instant before) {
    erase(member, audit, before, RowProof.NONE);
  }
}
