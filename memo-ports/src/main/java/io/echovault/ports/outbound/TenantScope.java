package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.AccessRows;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.DirectoryEntry;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.LinkRecord;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.RowProof;
import io.echovault.ports.vocabulary.TenantId;
import java.time.Instant;
import java.util.List;

/** One tenant's data inside one transaction. */
public interface TenantScope {

  TenantId tenant();

  /** What is kept of the tenant itself. */
  Administration administration();

  Members members();

  Journal journal();

  Replies replies();

  Vectors vectors();

  Logins logins();

  OpenSessions sessions();

  Snapshots snapshots();

  /** What the tenant is divided into. */
  Divisions divisions();

  /**
   * Appends to a member's audit chain.
   *
   * @throws IllegalStateException when an event's place in the chain is taken
   */
  void audit(List<AuditEvent> events);

  /** A member's audit chain after a place, in order, at most {@code limit} events. */
  List<AuditEvent> auditAfter(MemberId member, long seq, int limit);

  /**
   * Makes an identity belong to a member of this tenant, unless it belongs to somebody already.
   *
   * @return whom it belongs to now; this waits for a transaction that claims the same identity
   */
  default MemberRef claim(Fingerprint identity, MemberId member) {
    return claim(new DirectoryEntry(identity, new MemberRef(tenant(), member), RowProof.NONE))
        .member();
  }

  /**
   * Puts a directory entry that leads to a member of this tenant, unless its identity has one.
   *
   * @return the entry that the identity has now; this waits for a transaction that claims the same
   *     identity
   * @throws IllegalArgumentException when the member belongs to another tenant
   */
  DirectoryEntry claim(DirectoryEntry entry);

  /** Removes exactly this entry, whoever it leads to. For entries that the core did not write. */
  void discard(DirectoryEntry entry);

  /** Makes an identity belong to nobody, if it belongs to this member. */
  void release(Fingerprint identity, MemberId member);

  /**
   * Makes an identity of this member belong to another, in whatever tenant, if it belongs to this
   * member.
   */
  default void handOver(Fingerprint identity, MemberId member, MemberRef to) {
    handOver(member, new DirectoryEntry(identity, to, RowProof.NONE));
  }

  /** Puts an entry in the place of the one by which its identity leads to a member, if it does. */
  void handOver(MemberId member, DirectoryEntry entry);

  /** Puts something on the agenda. The same item twice is once; the later time wins. */
  void schedule(DueItem item);

  /** Takes something off the agenda. */
  void unschedule(DueItem item);

  /** Every row about a member's access, as it is stored. */
  AccessRows accessRows(MemberId member);

  /** Keeps a one-time link of a member of this tenant, in place of the one that they had. */
  void keepLink(LinkRecord link);

  /**
   * Uses a link up.
   *
   * @return whether it was there and had not expired: of several at once, one gets true
   */
  boolean useLink(LinkRecord link, Instant now);

  /**
   * Checks that a lane has not changed hands. To be called after the member was locked: then nobody
   * who holds the lane later can have written before, or write before the end of this transaction.
   *
   * @throws io.echovault.ports.vocabulary.MemoException.Superseded when it has; as late as the end
   *     of the transaction, of which nothing is kept then
   */
  void verify(Fence fence);
}
