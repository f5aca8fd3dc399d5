package io.echovault.core.access;

import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AccessFinding;
import io.echovault.ports.vocabulary.AccessFinding.Kind;
import io.echovault.ports.vocabulary.AccessFinding.Wrong;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.TenantRecord;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Checks a member's or a tenant's row when it is read: the MAC, that its version is not lower than
 * one that this process has seen, and, for a row that this process has not seen, that the audit
 * chain ends where the row says. For one transaction.
 */
final class RowCheck {
  private static final int READS = 5;

  private final TenantScope stored;
  private final RowSeals seals;
  private final Witness witness;
  private final Refusals refusals;

  RowCheck(TenantScope stored, RowSeals seals, Witness witness, Refusals refusals) {
    this.stored = stored;
    this.seals = seals;
    this.witness = witness;
    this.refusals = refusals;
  }

  /**
   * A member's row that counts.
   *
   * @param locked whether nobody else can change the row after it was read
   */
  Optional<MemberRecord> member(
      MemberRef member, boolean locked, Supplier<Optional<MemberRecord>> read) {
    return present(
        Kind.MEMBER,
        member,
        locked,
        read,
        row -> seals.fits(member.tenant(), row),
        MemberRecord::audit,
        row -> row.proof().version());
  }

  /** A tenant's row that counts. */
  Optional<TenantRecord> tenant(boolean locked, Supplier<Optional<TenantRecord>> read) {
    return present(
        Kind.TENANT,
        MemberRef.administrationOf(stored.tenant()),
        locked,
        read,
        row -> seals.fits(stored.tenant(), row),
        TenantRecord::audit,
        row -> row.proof().version());
  }

  private <R> Optional<R> present(
      Kind kind,
      MemberRef whose,
      boolean locked,
      Supplier<Optional<R>> read,
      Predicate<R> fits,
      Function<R, AuditHead> head,
      ToLongFunction<R> version) {
    long before = -1;
    for (int left = READS; left > 0; left--) {
      Optional<R> row = read.get();
      if (row.isEmpty()) {
        return row;
      }
      if (!fits.test(row.get())) {
        refusals.add(new AccessFinding(kind, whose, Wrong.CHANGED));
        return Optional.empty();
      }
      long now = version.applyAsLong(row.get());
      if (isPresent(whose, now, head.apply(row.get()))) {
        witness.saw(whose, now);
        return row;
      }
      // Without a lock another transaction may have committed between the read and the comparison;
      // then the next read shows another version.
      if (locked || now == before) {
        refusals.add(new AccessFinding(kind, whose, Wrong.SET_BACK));
        return Optional.empty();
      }
      before = now;
    }
    throw new MemoException.TryAgain("a row changes faster than it can be read");
  }

  private boolean isPresent(MemberRef whose, long version, AuditHead head) {
    return witness
        .seen(whose)
        .map(seen -> version >= seen)
        .orElseGet(() -> endsChain(whose.member(), head));
  }

  private boolean endsChain(MemberId chain, AuditHead head) {
    List<AuditEvent> end;
    try {
      end = stored.auditAfter(chain, Math.max(head.seq() - 1, 0), 2);
    } catch (MemoException.Unreadable unknownAct) {
      return false;
    }
    return head.seq() == 0
        ? end.isEmpty()
        : end.size() == 1
            && end.get(0).seq() == head.seq()
            && end.get(0).hash().equals(head.hash());
  }
}
