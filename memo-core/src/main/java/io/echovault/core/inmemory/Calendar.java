package io.echovault.core.inmemory;

import io.echovault.ports.outbound.DueItems;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.QueueDepth;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What falls due, over all tenants. */
public final class Calendar implements DueItems {
  private final Map<Name, DueItem> items = new HashMap<>();

  /** What makes two items the same. */
  private record Name(MemberRef member, DueItem.Kind kind, MemoryId memory) {}

  @Override
  public synchronized List<DueItem> dueAt(DueItem.Kind kind, Instant moment, int limit) {
    return due(kind, moment).sorted(Comparator.comparing(DueItem::dueAt)).limit(limit).toList();
  }

  @Override
  public synchronized QueueDepth depth(DueItem.Kind kind, Instant moment) {
    return new QueueDepth(
        due(kind, moment).count(),
        0,
        due(kind, moment).map(DueItem::dueAt).min(Comparator.naturalOrder()));
  }

  private Stream<DueItem> due(DueItem.Kind kind, Instant moment) {
    return items.values().stream()
        .filter(item -> item.kind() == kind && !item.dueAt().isAfter(moment));
  }

  synchronized void schedule(DueItem item) {
    items.merge(name(item), item, (old, fresh) -> fresh.dueAt().isAfter(old.dueAt()) ? fresh : old);
  }

  synchronized void unschedule(DueItem item) {
    items.remove(name(item));
  }

  synchronized void unscheduleAll(MemberRef member) {
    items.keySet().removeIf(name -> name.member().equals(member));
  }

  private static Name name(DueItem item) {
    return new Name(item.member(), item.kind(), item.memory());
  }
}
