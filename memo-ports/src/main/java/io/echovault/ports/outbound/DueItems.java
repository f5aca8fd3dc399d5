package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.QueueDepth;
import java.time.Instant;
import java.util.List;

/** What falls due in all tenants: ids and times, no content. */
public interface DueItems {

  /** What of one kind was due at a time, the longest due first. */
  List<DueItem> dueAt(DueItem.Kind kind, Instant moment, int limit);

  /** How much of one kind was due at a time, and since when; nothing is ever given up here. */
  QueueDepth depth(DueItem.Kind kind, Instant moment);
}
