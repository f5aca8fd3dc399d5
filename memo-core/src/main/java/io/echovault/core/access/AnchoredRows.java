package io.echovault.core.access;

import io.echovault.ports.vocabulary.AccessFinding;
import io.echovault.ports.vocabulary.AccessFinding.Kind;
import io.echovault.ports.vocabulary.AccessFinding.Wrong;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.RowProof;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Reads the rows that a member has one of each kind, and that the member's row vouches for. */
final class AnchoredRows {
  private static final int READS = 5;

  private final ProvenMembers members;
  private final Refusals refusals;

  AnchoredRows(ProvenMembers members, Refusals refusals) {
    this.members = members;
    this.refusals = refusals;
  }

  /** What a look has shown: the row if it counts, and whether one is vouched for. */
  record Look<R>(Optional<R> row, boolean vouchedFor) {}

  /**
   * Reads a row. One that does not count is refused, and as good as missing.
   *
   * @param fits whether the MAC of a row fits it
   */
  <R> Look<R> look(
      Kind kind,
      MemberId member,
      Supplier<Optional<R>> read,
      Predicate<R> fits,
      Function<R, RowProof> proof) {
    for (int left = READS; left > 0; left--) {
      Optional<HeldMember> owner = members.look(member);
      Optional<R> row = read.get();
      boolean vouchedFor = owner.filter(each -> each.anchors().has(kind)).isPresent();
      boolean fitting = row.filter(fits).isPresent();
      boolean present =
          fitting
              && owner
                  .filter(each -> each.anchors().vouchesFor(kind, proof.apply(row.get())))
                  .isPresent();
      if (present || (row.isEmpty() && !vouchedFor)) {
        return new Look<>(row, vouchedFor);
      }
      if (members.unchanged(member, owner)) {
        Wrong wrong = row.isEmpty() ? Wrong.MISSING : fitting ? Wrong.SET_BACK : Wrong.CHANGED;
        refusals.add(new AccessFinding(kind, members.ref(member), wrong));
        return new Look<>(Optional.empty(), vouchedFor);
      }
    }
    throw new MemoException.TryAgain("a row changes faster than it can be read");
  }
}
