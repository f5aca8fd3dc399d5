package io.echovault.drills.trust;

import io.echovault.bench.trust.AuditLink;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/**
 * An audit chain as it was before anybody touched it.
 *
 * @param signed the ends that checkpoints saw, in order, each with the checkpoint's number
 */
record TamperChain(MemberRef ref, List<AuditEvent> events, NavigableMap<Long, Long> signed) {

  int length() {
    return events.size();
  }

  /** What stands in the tables of it. */
  State untouched() {
    return new State(events.stream().map(Row::of).toList(), head(events));
  }

  static AuditHead head(List<AuditEvent> events) {
    return events.isEmpty() ? AuditHead.EMPTY : AuditLink.after(events.get(events.size() - 1));
  }

  /** The last place before one that a checkpoint vouches for; 0 for none. */
  long signedBefore(long place) {
    Long before = signed.lowerKey(place);
    return before == null ? 0 : before;
  }

  /** The first checkpoint that saw a place. */
  long checkpointOf(long place) {
    return signed.ceilingEntry(place).getValue();
  }

  /** The chain with other events from a place on, all hashes right, up to a length. */
  List<AuditEvent> rewritten(int place, int length) {
    List<AuditEvent> all = new ArrayList<>(events.subList(0, place - 1));
    Instant at = events.get(Math.min(place, length()) - 1).at();
    while (all.size() < length) {
      int next = all.size();
      AuditEvent.Act act =
          next < length() ? events.get(next).act() : AuditEvent.Act.MEMORY_REMEMBERED;
      at = next < length() ? events.get(next).at() : at;
      String subject = next == place - 1 ? "planted" : "then " + next;
      all.add(AuditLink.next(ref, head(all), at, act, subject));
    }
    return all;
  }

  /** A row of the table of events, which an attacker may fill with anything. */
  record Row(long seq, Instant at, String act, String subject, Bytes hash) {
    static Row of(AuditEvent event) {
      return new Row(event.seq(), event.at(), event.act().name(), event.subject(), event.hash());
    }

    Row in(long place) {
      return new Row(place, at, act, subject, hash);
    }
  }

  /** The rows of a chain and the end that is recorded beside them. */
  record State(List<Row> rows, AuditHead head) {
    static State of(List<AuditEvent> events) {
      return new State(events.stream().map(Row::of).toList(), TamperChain.head(events));
    }
  }
}
