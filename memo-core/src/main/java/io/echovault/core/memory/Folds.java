package io.echovault.core.memory;

import io.echovault.core.authority.Clearance;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The folds of the members last seen, held while they fit; the longest unused goes first. Safe for
 * threads.
 */
final class Folds {
  private final long maxBytes;
  private final Map<Name, Held> held = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /** Folds that together take about {@code maxBytes}, and always the one in use. */
  Folds(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  private record Name(MemberRef member, Clearance clearance) {}

  /** A fold, the epoch it belongs to, and what it was last counted as. */
  private static final class Held {
    private final Fold fold;
    private final long epoch;
    private long booked;

    Held(Clearance clearance, long epoch) {
      this.fold = new Fold(clearance);
      this.epoch = epoch;
    }
  }

  /** The member's fold, as far as it has come; a new one when none of this epoch is held. */
  synchronized Fold of(MemberRef member, MemberRecord record, Clearance clearance) {
    Name name = new Name(member, clearance);
    Optional<Held> known = Optional.ofNullable(held.get(name));
    if (known.isPresent() && known.get().epoch == record.epoch()) {
      return known.get().fold;
    }
    known.ifPresent(old -> bytes -= old.booked);
    Held fresh = new Held(clearance, record.epoch());
    held.put(name, fresh);
    return fresh.fold;
  }

  /** Lets go of a member's folds. */
  synchronized void drop(MemberRef member) {
    held.entrySet()
        .removeIf(
            each -> {
              boolean theirs = each.getKey().member().equals(member);
              bytes -= theirs ? each.getValue().booked : 0;
              return theirs;
            });
  }

  synchronized boolean holds(MemberRef member, Clearance clearance) {
    return held.containsKey(new Name(member, clearance));
  }

  /** Drops a fold, if it is held. */
  synchronized void drop(MemberRef member, Clearance clearance) {
    Optional.ofNullable(held.remove(new Name(member, clearance)))
        .ifPresent(dropped -> bytes -= dropped.booked);
  }

  /** Books what a fold takes now, and drops others while it is too much. */
  synchronized void account(MemberRef member, Clearance clearance) {
    Optional.ofNullable(held.get(new Name(member, clearance)))
        .ifPresent(
            used -> {
              long now = used.fold.bytes();
              bytes += now - used.booked;
              used.booked = now;
              dropAllBut(used);
            });
  }

  private void dropAllBut(Held used) {
    Iterator<Held> longestUnused = held.values().iterator();
    while (bytes > maxBytes && longestUnused.hasNext()) {
      Held candidate = longestUnused.next();
      if (candidate != used) {
        bytes -= candidate.booked;
        longestUnused.remove();
      }
    }
  }
}
