package io.echovault.core.audit;

import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditFinding;
import io.echovault.ports.vocabulary.AuditFinding.Wrong;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.TenantRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One walk along a chain that may grow meanwhile, inside one transaction. */
final class ChainWalk {
  private static final int PAGE = 1000;

  private final TenantScope scope;
  private final MemberRef chain;
  private final SignedHead signed;
  private final ChainHasher hasher = new ChainHasher();
  private final Instant signedBy;
  private long seq;
  private Bytes previous = Bytes.NONE;
  private Bytes earlier = Bytes.NONE;
  private Bytes atSigned = Bytes.NONE;
  private boolean unsigned;

  /**
   * A walk that has not begun.
   *
   * @param signedBy an event from before that has to be signed by now
   */
  ChainWalk(TenantScope scope, MemberRef chain, SignedHead signed, Instant signedBy) {
    this.scope = scope;
    this.chain = chain;
    this.signed = signed;
    this.signedBy = signedBy;
  }

  /** Walks to the end of the chain; gives the first thing that is wrong. */
  Optional<AuditFinding> toItsEnd() {
    Optional<Wrong> broken = Optional.empty();
    AuditHead recorded = AuditHead.EMPTY;
    long before = -1;
    // The head is read after the events: what it counts and they lack was appended meanwhile, or
    // is gone.
    while (broken.isEmpty() && seq > before) {
      before = seq;
      broken = pages();
      recorded = recorded();
      if (recorded.seq() <= seq) {
        break;
      }
    }
    if (broken.isPresent()) {
      return finding(seq + 1, recorded.seq() <= seq ? Wrong.INSERTED : broken.get(), 0);
    }
    return against(recorded).or(this::againstSigned);
  }

  /** How many events were walked. */
  long walked() {
    return seq;
  }

  private Optional<Wrong> pages() {
    List<AuditEvent> page;
    do {
      try {
        page = scope.auditAfter(chain.member(), seq, PAGE);
      } catch (MemoException.Unreadable e) {
        return unreadable();
      }
      Optional<Wrong> broken = along(page);
      if (broken.isPresent()) {
        return broken;
      }
    } while (page.size() == PAGE);
    return Optional.empty();
  }

  private Optional<Wrong> along(List<AuditEvent> page) {
    for (int at = 0; at < page.size(); at++) {
      AuditEvent event = page.get(at);
      if (!hasher.follows(chain, seq, previous, event)) {
        if (pushedUp(event)) {
          seq--;
          return Optional.of(Wrong.INSERTED);
        }
        return Optional.of(
            new Diagnosis(hasher, chain).of(seq, previous, page.subList(at, page.size())));
      }
      seq = event.seq();
      earlier = previous;
      previous = event.hash();
      if (seq == signed.head().seq()) {
        atSigned = previous;
      } else if (seq == signed.head().seq() + 1) {
        unsigned = event.at().isBefore(signedBy);
      }
    }
    return Optional.empty();
  }

  /** Whether an event belongs where the one before it stands, whose hash was made to fit. */
  private boolean pushedUp(AuditEvent event) {
    return seq > 0
        && !event.hash().equals(previous)
        && event.hash().equals(hasher.hash(chain, earlier, event, seq));
  }

  /** Goes on one by one up to the event that cannot be read. */
  private Optional<Wrong> unreadable() {
    try {
      Optional<Wrong> broken = Optional.empty();
      List<AuditEvent> one = scope.auditAfter(chain.member(), seq, 1);
      while (broken.isEmpty() && !one.isEmpty()) {
        broken = along(one);
        one = scope.auditAfter(chain.member(), seq, 1);
      }
      return broken;
    } catch (MemoException.Unreadable e) {
      return Optional.of(Wrong.CHANGED);
    }
  }

  private Optional<AuditFinding> against(AuditHead recorded) {
    if (recorded.seq() > seq) {
      return finding(seq + 1, Wrong.TAIL_CUT, 0);
    }
    if (recorded.seq() < seq) {
      return finding(recorded.seq() + 1, Wrong.INSERTED, 0);
    }
    return recorded.hash().equals(previous)
        ? Optional.empty()
        : finding(Math.max(seq, 1), Wrong.HEAD_CHANGED, 0);
  }

  private Optional<AuditFinding> againstSigned() {
    AuditHead head = signed.head();
    if (head.seq() > seq) {
      return finding(seq + 1, Wrong.SET_BACK, signed.checkpoint());
    }
    if (!head.hash().equals(atSigned)) {
      return finding(head.seq(), Wrong.REWRITTEN, signed.checkpoint());
    }
    return unsigned
        ? finding(head.seq() + 1, Wrong.UNSIGNED, signed.checkpoint())
        : Optional.empty();
  }

  private Optional<AuditFinding> finding(long place, Wrong wrong, long checkpoint) {
    return Optional.of(new AuditFinding(Optional.of(chain), place, wrong, checkpoint));
  }

  private AuditHead recorded() {
    return (chain.member().equals(MemberId.ADMINISTRATION)
            ? scope.administration().find().map(TenantRecord::audit)
            : scope.members().auditHead(chain.member()))
        .orElse(AuditHead.EMPTY);
  }
}
