package io.echovault.core.agenda;

import io.echovault.ports.inbound.Agenda;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.DueItem;
import java.time.InstantSource;
import java.util.List;

/** Destroys members' backups when their time is over. */
public final class Expiring implements Agenda {
  private final Storage storage;
  private final InstantSource instants;

  public Expiring(Storage storage, InstantSource instants) {
    this.storage = storage;
    this.instants = instants;
  }

  @Override
  public int tick(int limit) {
    List<DueItem> due = storage.dueItems().dueAt(DueItem.Kind.EXPIRE, instants.instant(), limit);
    for (DueItem item : due) {
      storage.<Boolean>inTenant(
          item.member().tenant(),
          scope -> {
            scope.snapshots().remove(item.member().member(), item.memory().value());
            scope.unschedule(item);
            return true;
          });
    }
    return due.size();
  }
}
