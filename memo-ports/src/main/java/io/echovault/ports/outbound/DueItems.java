package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.DueItem;
import java.time.Instant;
import java.util.List;

/** What falls due in all tenants: ids and times, no content. */
public interface DueItems {

  /** What was due at a time, the longest due first. */
  List<DueItem> dueAt(Instant moment, int limit);
}
