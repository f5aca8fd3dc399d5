package io.echovault.core.memory;

import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.SealedSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How many snapshots are kept, and how long. */
public final class SnapshotTimes {
  private static final int MOST = 10;
  private static final Duration KEPT = Duration.ofDays(30);

  private SnapshotTimes() {}

  /** When a snapshot is destroyed. */
  public static Instant end(SealedSnapshot snapshot) {
    return snapshot.takenAt().plus(KEPT);
  }

  /** Those of one kind, without their content, the last taken first. */
  public static List<SealedSnapshot> list(
      TenantScope scope, MemberId member, SealedSnapshot.Kind kind) {
    return scope.snapshots().list(member).stream().filter(each -> each.kind() == kind).toList();
  }

  /** Keeps a snapshot until its time is over, or until ten more of its kind were taken. */
  public static void keep(TenantScope scope, MemberRef member, SealedSnapshot snapshot) {
    scope.snapshots().put(member.member(), snapshot);
    scope.schedule(expiry(member, snapshot));
    list(scope, member.member(), snapshot.kind()).stream()
        .skip(MOST)
        .forEach(
            old -> {
              scope.snapshots().remove(member.member(), old.id());
              scope.unschedule(expiry(member, old));
            });
  }

  private static DueItem expiry(MemberRef member, SealedSnapshot snapshot) {
    return new DueItem(member, DueItem.Kind.EXPIRE, new MemoryId(snapshot.id()), end(snapshot));
  }
}
