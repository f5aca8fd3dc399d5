package io.echovault.core.inmemory;

import io.echovault.ports.outbound.DueItems;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoryId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What falls due, over all tenants. */
public final class Calendar implements DueItems {
  private final Map<Name, DueItem> items = new HashMap<>();

  /** What makes two items the same. */
  private record Name(MemberRef member, DueItem.Kind kind, MemoryId memory) {}

  @Override
  public synchronized List<DueItem> dueAt(Instant moment, int limit) {
    return items.values().stream()
        .filter(item -> !item.dueAt().isAfter(moment))
        .sorted(Comparator.comparing(DueItem::dueAt))
        .limit(limit)
        .toList();
  }

  synchronized void schedule(DueItem item) {
    items.merge(name(item), item, (old, fresh) -> fresh.dueAt().isAfter(old.dueAt()) ? fresh : old);
  }

  synchronized void unschedule(DueItem item) {
    items.remove(name(item));
  }

  private static Name name(DueItem item) {
    return new Name(item.member(), item.kind(), item.memory());
  }
}
