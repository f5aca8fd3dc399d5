package io.echovault.core.audit;

import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditFinding.Wrong;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.List;

/** Tells what was done to a chain from what stands where it breaks. */
final class Diagnosis {
  private final ChainHasher hasher;
  private final MemberRef chain;

  Diagnosis(ChainHasher hasher, MemberRef chain) {
    this.hasher = hasher;
    this.chain = chain;
  }

  /**
   * What is wrong.
   *
   * @param seq the last place that is right, and {@code previous} its hash
   * @param found the events from the wrong one on
   */
  Wrong of(long seq, Bytes previous, List<AuditEvent> found) {
    AuditEvent first = found.get(0);
    if (first.seq() > seq + 1) {
      return Wrong.MISSING;
    }
    int right = whereIs(seq + 1, previous, found);
    if (right > 0) {
      return swapped(first, found, right) ? Wrong.SWAPPED : Wrong.INSERTED;
    }
    return closedUp(seq, found) ? Wrong.MISSING : Wrong.CHANGED;
  }

  /** Where the event that belongs into a place stands instead; 0 for nowhere. */
  private int whereIs(long place, Bytes previous, List<AuditEvent> found) {
    for (int at = 1; at < found.size(); at++) {
      AuditEvent event = found.get(at);
      if (event.hash().equals(hasher.hash(chain, previous, event, place))) {
        return at;
      }
    }
    return 0;
  }

  private boolean swapped(AuditEvent first, List<AuditEvent> found, int at) {
    // Between two neighbours that changed places stands nothing: the right one comes before.
    Bytes before = found.get(at == 1 ? 1 : at - 1).hash();
    return first.hash().equals(hasher.hash(chain, before, first, found.get(at).seq()));
  }

  /** Whether the later events moved up by one, to hide a gap. */
  private boolean closedUp(long seq, List<AuditEvent> found) {
    if (found.size() < 2) {
      return false;
    }
    AuditEvent second = found.get(1);
    return second.hash().equals(hasher.hash(chain, found.get(0).hash(), second, seq + 3));
  }
}
