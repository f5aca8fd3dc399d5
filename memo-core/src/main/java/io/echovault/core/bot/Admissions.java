package io.echovault.core.bot;

import io.echovault.core.authority.Access;
import io.echovault.core.identity.IdentityResolution;
import io.echovault.core.identity.Located;
import io.echovault.core.member.MemberTransaction;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.Sender;

/** Makes sure of who a sender is before work that takes long is done for them. */
public final class Admissions {
  private final Storage storage;
  private final IdentityResolution identityResolution;

  public Admissions(Storage storage, IdentityResolution identityResolution) {
    this.storage = storage;
    this.identityResolution = identityResolution;
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
  Admission admit(Located located, Handling handling) {
    Sender sender = handling.message().envelope().sender();
    return storage.inTenant(
        located.member().tenant(), scope -> admit(scope, located, sender, handling));
  }

  private Admission admit(TenantScope scope, Located located, Sender sender, Handling handling) {
    MemberTransaction memberTransaction = identityResolution.enter(scope, located, sender);
    handling.fence().ifPresent(scope::verify);
    Access access = memberTransaction.access();
    if (scope.replies().to(handling.fingerprint()).isPresent()) {
      return new Admission(Verdict.NOTHING, access);
    }
    boolean settled = identityResolution.settle(memberTransaction, located, sender);
    memberTransaction.finish();
    if (!settled) {
      return new Admission(Verdict.UNSETTLED, access);
    }
    boolean away = memberTransaction.state().chat().optedOut();
    return new Admission(away ? Verdict.NOTHING : Verdict.GO_ON, access);
  }
}
