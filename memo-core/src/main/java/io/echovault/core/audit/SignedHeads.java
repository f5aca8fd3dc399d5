package io.echovault.core.audit;

import io.echovault.ports.outbound.Checkpoints;
import io.echovault.ports.vocabulary.AuditFinding;
import io.echovault.ports.vocabulary.AuditFinding.Wrong;
import io.echovault.ports.vocabulary.ChainHead;
import io.echovault.ports.vocabulary.Checkpoint;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the checkpoints say together: of each chain the end that was signed last. */
final class SignedHeads {
  private final CheckpointRules rules;
  private final Map<MemberRef, SignedHead> heads = new HashMap<>();
  private final long latest;
  private final List<Checkpoint> restores = new ArrayList<>();
  private Optional<Checkpoint> last = Optional.empty();
  private Optional<AuditFinding> damage = Optional.empty();

  private SignedHeads(CheckpointRules rules, long latest) {
    this.rules = rules;
    this.latest = latest;
  }

  /** Reads them all; what is not signed by us does not count. */
  static SignedHeads read(Checkpoints checkpoints, CheckpointRules rules) {
    return read(checkpoints, rules, Long.MAX_VALUE);
  }

  /** Reads them all, and knows the ends of chains as of one of them. */
  static SignedHeads read(Checkpoints checkpoints, CheckpointRules rules, long latest) {
    var all = new SignedHeads(rules, latest);
    try {
      checkpoints.read(all::take);
    } catch (MemoException.Unreadable e) {
      all.damaged(all.count() + 1);
    }
    return all;
  }

  private void take(Checkpoint checkpoint) {
    if (!rules.signed(checkpoint)) {
      damaged(count() + 1);
      return;
    }
    if (!rules.follows(last, checkpoint)) {
      damaged(Math.min(count() + 1, checkpoint.number()));
    }
    add(checkpoint);
  }

  /** Adds a checkpoint of which it is certain that it is the next. */
  void add(Checkpoint checkpoint) {
    last = Optional.of(checkpoint);
    if (checkpoint.restored()) {
      restores.add(checkpoint);
    }
    if (checkpoint.number() > latest) {
      return;
    }
    if (checkpoint.restored()) {
      heads.clear();
    }
    for (ChainHead each : checkpoint.heads()) {
      heads.merge(
          each.chain(),
          new SignedHead(each.head(), checkpoint.number()),
          (old, fresh) -> fresh.head().seq() >= old.head().seq() ? fresh : old);
    }
  }

  private void damaged(long number) {
    if (damage.isEmpty()) {
      damage = Optional.of(new AuditFinding(Optional.empty(), 0, Wrong.CHECKPOINT_DAMAGED, number));
    }
  }

  SignedHead of(MemberRef chain) {
    return heads.getOrDefault(chain, SignedHead.NONE);
  }

  Set<MemberRef> chains() {
    return new HashSet<>(heads.keySet());
  }

  /** Those that say that a backup was restored, in order. */
  List<Checkpoint> restores() {
    return List.copyOf(restores);
  }

  Optional<Checkpoint> last() {
    return last;
  }

  long count() {
    return last.map(Checkpoint::number).orElse(0L);
  }

  /** The first checkpoint that is wrong. */
  Optional<AuditFinding> damage() {
    return damage;
  }
}
