package io.echovault.core.bot;

import io.echovault.core.identity.IdentityResolution;
import io.echovault.core.identity.Located;
import io.echovault.core.member.MemberTransactions;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.ChannelIdentity.Kind;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Sender;

/** Takes identities off the members who do not have them any more. */
public final class PhoneReassignment {
  private final Storage storage;
  private final IdentityResolution identityResolution;
  private final MemberTransactions memberTransactions;

  public PhoneReassignment(
      Storage storage,
      IdentityResolution identityResolution,
      MemberTransactions memberTransactions) {
    this.storage = storage;
    this.identityResolution = identityResolution;
    this.memberTransactions = memberTransactions;
  }

  /** Takes the sender's phone number off whoever had it before, if there is somebody. */
  void takeFromFormerHolder(Located located, Sender sender, Handling handling) {
    located
        .formerHolder()
        .ifPresent(
            holder ->
                sender.identity(Kind.PHONE).ifPresent(phone -> take(holder, phone, handling)));
  }

  /** Takes an identity off a member, in a transaction of its own. */
  void take(MemberRef holder, ChannelIdentity identity, Handling handling) {
    storage.<Boolean>inTenant(
        holder.tenant(),
        scope -> {
          memberTransactions
              .lock(scope, holder)
              .ifPresent(
                  memberTransaction -> {
                    handling.fence().ifPresent(scope::verify);
                    identityResolution.giveUp(memberTransaction, identity);
                    memberTransaction.finish();
                  });
          return true;
        });
  }
}
