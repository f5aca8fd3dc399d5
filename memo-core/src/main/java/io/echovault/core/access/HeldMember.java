package io.echovault.core.access;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.RowProof;

/** A member's row as it was read and checked, with what it vouches for. Not safe for threads. */
final class HeldMember {
  private final Anchors anchors;
  private MemberRecord stored;

  HeldMember(MemberRecord stored) {
    this.stored = stored;
    anchors = Anchors.of(stored.anchors());
  }

  MemberRecord stored() {
    return stored;
  }

  void stored(MemberRecord changed) {
    stored = changed;
    anchors.written();
  }

  Anchors anchors() {
    return anchors;
  }

  long version() {
    return stored.proof().version();
  }

  /** The row as the rules see it. */
  MemberRecord plain() {
    return stored.with(Bytes.NONE, RowProof.NONE);
  }
}
