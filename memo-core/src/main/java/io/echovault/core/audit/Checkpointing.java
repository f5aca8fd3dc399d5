package io.echovault.core.audit;

import io.echovault.ports.outbound.Checkpoints;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.ChainHead;
import io.echovault.ports.vocabulary.Checkpoint;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes checkpoints. A new one vouches only for ends that follow, event by event, from what was
 * signed before; so the last of them is all that a chain has to be compared with.
 */
final class Checkpointing {
  private static final int HEADS = 1000;

  private final Storage storage;
  private final Checkpoints checkpoints;
  private final CheckpointRules rules;
  private final InstantSource instants;
  private Optional<SignedHeads> known = Optional.empty();

  Checkpointing(
      Storage storage, Checkpoints checkpoints, CheckpointRules rules, InstantSource instants) {
    this.storage = storage;
    this.checkpoints = checkpoints;
    this.rules = rules;
    this.instants = instants;
  }

  /** Forgets the checkpoints that it knows, so that the next run reads them. */
  synchronized void readAnew() {
    known = Optional.empty();
  }

  /** Signs what has changed; gives the chains of which it signs nothing more. */
  synchronized List<MemberRef> run() {
    SignedHeads signed = known.orElseGet(() -> SignedHeads.read(checkpoints, rules));
    if (signed.damage().isPresent()) {
      throw new MemoException.Unreadable(
          "checkpoint " + signed.damage().get().checkpoint() + " is damaged");
    }
    known = Optional.empty();
    List<MemberRef> refused = new ArrayList<>();
    List<ChainHead> page = storage.auditHeads().after(Optional.empty(), HEADS);
    while (!page.isEmpty()) {
      List<ChainHead> changed = new ArrayList<>();
      for (ChainHead each : page) {
        AuditHead before = signed.of(each.chain()).head();
        if (!each.head().equals(before)) {
          if (follows(each, before)) {
            changed.add(each);
          } else {
            refused.add(each.chain());
          }
        }
      }
      sign(signed, changed);
      page = storage.auditHeads().after(Optional.of(page.get(page.size() - 1).chain()), HEADS);
    }
    // Only now: what was appended and is not known to be is read again.
    known = Optional.of(signed);
    return refused;
  }

  /** Notes that a backup was restored: every chain ends where it ends now. */
  synchronized void restored(SignedHeads signed) {
    known = Optional.empty();
    List<ChainHead> heads = new ArrayList<>();
    List<ChainHead> page = storage.auditHeads().after(Optional.empty(), HEADS);
    while (!page.isEmpty()) {
      page.stream().filter(each -> each.head().seq() > 0).forEach(heads::add);
      page = storage.auditHeads().after(Optional.of(page.get(page.size() - 1).chain()), HEADS);
    }
    checkpoints.append(
        rules.next(signed.last(), instants.instant().truncatedTo(ChronoUnit.MICROS), heads, true));
  }

  private void sign(SignedHeads signed, List<ChainHead> changed) {
    if (!changed.isEmpty()) {
      Checkpoint next =
          rules.next(
              signed.last(), instants.instant().truncatedTo(ChronoUnit.MICROS), changed, false);
      checkpoints.append(next);
      signed.add(next);
    }
  }

  private boolean follows(ChainHead now, AuditHead before) {
    MemberRef chain = now.chain();
    return now.head().seq() > before.seq()
        && storage.inTenant(
            chain.tenant(),
            scope -> {
              var hasher = new ChainHasher();
              long seq = before.seq();
              var previous = before.hash();
              while (seq < now.head().seq()) {
                int wanted = (int) Math.min(HEADS, now.head().seq() - seq);
                List<AuditEvent> events;
                try {
                  events = scope.auditAfter(chain.member(), seq, wanted);
                } catch (MemoException.Unreadable e) {
                  return false;
                }
                for (AuditEvent event : events) {
                  if (!hasher.follows(chain, seq, previous, event)) {
                    return false;
                  }
                  seq = event.seq();
                  previous = event.hash();
                }
                if (events.size() < wanted) {
                  return false;
                }
              }
              return previous.equals(now.head().hash());
            });
  }
}
