package io.echovault.core.audit;

import io.echovault.ports.outbound.Checkpoints;
import io.echovault.ports.vocabulary.AuditFinding;
import io.echovault.ports.vocabulary.AuditFinding.Wrong;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChainHead;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** All ends of one chain that were ever signed, in order. */
final class SignedHistory {
  private final List<SignedHead> ends = new ArrayList<>();

  private SignedHistory() {}

  static SignedHistory of(MemberRef chain, Checkpoints checkpoints) {
    var history = new SignedHistory();
    try {
      checkpoints.read(
          each -> {
            Optional<AuditHead> end =
                each.heads().stream()
                    .filter(head -> head.chain().equals(chain))
                    .map(ChainHead::head)
                    .findFirst();
            if (each.restored()) {
              long left = end.map(AuditHead::seq).orElse(0L);
              history.ends.removeIf(signed -> signed.head().seq() > left);
            }
            end.ifPresent(head -> history.ends.add(new SignedHead(head, each.number())));
          });
    } catch (MemoException.Unreadable damagedFromHereOn) {
      return history;
    }
    return history;
  }

  /**
   * The finding that a chain was rewritten, with the first place that may be, and the first
   * checkpoint that shows it. One that was set back was rewritten if what is left of it differs
   * from what was signed.
   *
   * @param hashAt the hash that the chain holds in a place
   */
  AuditFinding narrowed(AuditFinding found, LongFunction<Bytes> hashAt) {
    long right = 0;
    for (SignedHead each : ends) {
      AuditHead head = each.head();
      if (found.wrong() == Wrong.SET_BACK && head.seq() >= found.place()) {
        return found;
      }
      if (!hashAt.apply(head.seq()).equals(head.hash())) {
        return new AuditFinding(found.chain(), right + 1, Wrong.REWRITTEN, each.checkpoint());
      }
      right = head.seq();
    }
    return found;
  }
}
