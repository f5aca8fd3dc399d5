package io.echovault.core.bot;

import io.echovault.core.authority.Access;
import io.echovault.core.identity.Arrivals;
import io.echovault.core.identity.Place;
import io.echovault.core.member.Visit;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.Sender;

/** Makes sure of who a sender is before work that takes long is done for them. */
public final class Admissions {
  private final Storage storage;
  private final Arrivals arrivals;

  public Admissions(Storage storage, Arrivals arrivals) {
    this.storage = storage;
    this.arrivals = arrivals;
  }

  /** What is to be done for a sender. */
  enum Verdict {
    /** The sender is to be located again. */
    UNSETTLED,
    /** Nothing: the message was answered before, or the sender has left. */
    NOTHING,
    /** The work. */
    GO_ON
  }

  /** A verdict, and what the sender may do. */
  record Admission(Verdict verdict, Access access) {}

  /** Enrols somebody new, in a transaction of its own. */
  Admission admit(Place place, Handling handling) {
    Sender sender = handling.message().envelope().sender();
    return storage.inTenant(
        place.member().tenant(), scope -> admit(scope, place, sender, handling));
  }

  private Admission admit(TenantScope scope, Place place, Sender sender, Handling handling) {
    Visit visit = arrivals.enter(scope, place, sender);
    handling.fence().ifPresent(scope::verify);
    Access access = visit.access();
    if (scope.replies().to(handling.fingerprint()).isPresent()) {
      return new Admission(Verdict.NOTHING, access);
    }
    boolean settled = arrivals.settle(visit, place, sender);
    visit.finish();
    if (!settled) {
      return new Admission(Verdict.UNSETTLED, access);
    }
    boolean away = visit.state().chat().optedOut();
    return new Admission(away ? Verdict.NOTHING : Verdict.GO_ON, access);
  }
}
