package io.echovault.core.agenda;

import io.echovault.core.member.PinGuard;
import io.echovault.core.member.Visit;
import io.echovault.core.member.Visits;
import io.echovault.ports.inbound.Agenda;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.DueItem;
import java.util.List;

/**
 * Destroys messages that were held because they may be a PIN, when their time is over and their
 * sender has not written since.
 */
public final class Discarding implements Agenda {
  private final Storage storage;
  private final Visits visits;

  public Discarding(Storage storage, Visits visits) {
    this.storage = storage;
    this.visits = visits;
  }

  // Goes by the latest moment that was seen: what is to go must not stay for a clock set back.
  @Override
  public int tick(int limit) {
    visits.now();
    List<DueItem> due = storage.dueItems().dueAt(DueItem.Kind.DISCARD, visits.latest(), limit);
    for (DueItem item : due) {
      storage.<Boolean>inTenant(
          item.member().tenant(),
          scope -> {
            scope.unschedule(item);
            visits.lock(scope, item.member()).ifPresent(Discarding::discard);
            return true;
          });
    }
    return due.size();
  }

  private static void discard(Visit visit) {
    PinGuard left = visit.state().chat().pinGuard().discarding(visit.now(), visit.latest());
    visit.state(visit.state().with(visit.state().chat().with(left)));
    schedule(visit);
    visit.finish();
  }

  /** Notes when the next held message of a visit's member is to go, if one is held. */
  public static void schedule(Visit visit) {
    visit
        .scope()
        .unschedule(new DueItem(visit.member(), DueItem.Kind.DISCARD, DueItem.ALL, visit.now()));
    visit
        .state()
        .chat()
        .pinGuard()
        .nextEnd()
        .ifPresent(
            end ->
                visit
                    .scope()
                    .schedule(new DueItem(visit.member(), DueItem.Kind.DISCARD, DueItem.ALL, end)));
  }
}
