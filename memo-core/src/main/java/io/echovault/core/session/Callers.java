package io.echovault.core.session;

import io.echovault.core.member.FormerHolder;
import io.echovault.core.member.MemberState;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.member.Settings;
import io.echovault.core.sealing.MemberKeys;
import io.echovault.core.sealing.MemberKeys.Which;
import io.echovault.core.sealing.SealKey;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.LinkRecord;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.UnlockPurpose;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds out who brings a token, and whether its link still makes sense. */
final class Callers {
  private final Storage storage;
  private final OneTimeLinks links;
  private final MemberKeys keys;
  private final Recoveries recoveries;
  private final MemberTransactions memberTransactions;

  Callers(
      Storage storage,
      OneTimeLinks links,
      MemberKeys keys,
      Recoveries recoveries,
      MemberTransactions memberTransactions) {
    this.storage = storage;
    this.links = links;
    this.keys = keys;
    this.recoveries = recoveries;
    this.memberTransactions = memberTransactions;
  }

  Optional<Caller> of(String token, Instant now) {
    Optional<LinkRecord> link = links.find(storage.links(), token, now);
    return link.flatMap(
            found -> storage.inTenant(found.member().tenant(), scope -> read(scope, found)))
        .flatMap(
            each ->
                storage.inTenant(
                    each.owner().tenant(), scope -> read(scope, each).filter(fits(scope, now))));
  }

  /** What a link is for, whose PIN it asks for, and the settings of who got it. */
  private record Asked(LinkRecord link, SentLink sent, MemberRef owner, Settings settings) {
    @Override
    public String toString() {
      return "Asked[" + sent + "]";
    }
  }

  private Optional<Asked> read(TenantScope scope, LinkRecord link) {
    return MemberTransactions.served(scope, link.member())
        .flatMap(
            record -> {
              SentLink sent = SentLink.opened(openKey(link.member(), record), link);
              MemberState state = memberTransactions.state(link.member(), record);
              return owner(link.member(), state, sent.purpose())
                  .map(owner -> new Asked(link, sent, owner, state.chat().settings()));
            });
  }

  private static Optional<MemberRef> owner(
      MemberRef member, MemberState state, UnlockPurpose purpose) {
    return purpose == UnlockPurpose.RECLAIM
        ? state.formerHolder().map(FormerHolder::member)
        : Optional.of(member);
  }

  private Optional<Caller> read(TenantScope scope, Asked asked) {
    MemberRef owner = asked.owner();
    return MemberTransactions.served(scope, owner)
        .map(
            record ->
                new Caller(
                    asked.link(),
                    asked.sent(),
                    owner,
                    openKey(owner, record),
                    scope.logins().find(record.id()),
                    asked.settings()));
  }

  private SealKey openKey(MemberRef member, MemberRecord record) {
    return keys.unwrap(member, Which.OPEN, record.openKey());
  }

  private Predicate<Caller> fits(TenantScope scope, Instant now) {
    return caller -> fits(scope, caller, now);
  }

  /** A first PIN is for who has none, or may begin anew; everything else for who has one. */
  boolean fits(TenantScope scope, Caller caller, Instant now) {
    MemberId member = caller.member().member();
    boolean hasPin = scope.logins().find(member).isPresent();
    return caller.sent().purpose() == UnlockPurpose.SET_PIN
        ? !hasPin || recoveries.ready(scope, member, now, memberTransactions.latest())
        : hasPin;
  }
}
