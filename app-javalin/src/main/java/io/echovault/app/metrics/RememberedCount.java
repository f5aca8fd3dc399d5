package io.echovault.app.metrics;

import io.echovault.ports.outbound.MemoryListener;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoryChange;
import io.echovault.ports.vocabulary.SealedEntry;
import java.util.List;

/** Counts the memories that were kept and committed. */
public final class RememberedCount implements MemoryListener {
  private final Metrics metrics;

  public RememberedCount(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void changed(MemberRef member, List<MemoryChange> changes) {
    long remembered =
        changes.stream().filter(each -> each.change() == SealedEntry.Change.REMEMBERED).count();
    metrics.remembered(Math.toIntExact(remembered));
  }
}
