package io.echovault.drills.trust;

import io.echovault.ports.vocabulary.AuditFinding;
import io.echovault.ports.vocabulary.AuditFinding.Wrong;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.Optional;
import java.util.Set;

/**
 * What a verifier has to say about a tampering.
 *
 * @param chain the chain that was touched; empty for the checkpoints
 * @param first the first place that it may name, and {@code last} the last
 * @param wrong what it may say is wrong there
 * @param checkpoint the checkpoint that it has to name; 0 for any
 */
record TamperExpectation(
    Optional<MemberRef> chain, long first, long last, Set<Wrong> wrong, long checkpoint) {

  static TamperExpectation at(MemberRef chain, long place, Wrong... wrong) {
    return between(chain, place, place, 0, wrong);
  }

  static TamperExpectation between(
      MemberRef chain, long first, long last, long checkpoint, Wrong... wrong) {
    return new TamperExpectation(Optional.of(chain), first, last, Set.of(wrong), checkpoint);
  }

  static TamperExpectation damaged(long checkpoint) {
    return new TamperExpectation(
        Optional.empty(), 0, 0, Set.of(Wrong.CHECKPOINT_DAMAGED), checkpoint);
  }

  boolean met(AuditFinding found) {
    return found.chain().equals(chain)
        && found.place() >= first
        && found.place() <= last
        && wrong.contains(found.wrong())
        && (checkpoint == 0 || found.checkpoint() == checkpoint);
  }
}
