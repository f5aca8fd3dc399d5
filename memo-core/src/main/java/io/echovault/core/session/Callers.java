package io.echovault.core.session;

import io.echovault.core.sealing.MemberKeys;
import io.echovault.core.sealing.MemberKeys.Which;
import io.echovault.core.sealing.SealKey;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.LinkRecord;
import io.echovault.ports.vocabulary.LoginRecord;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.UnlockPurpose;
import java.time.Instant;
import java.util.Optional;

/** Finds out who brings a token, and whether its link still makes sense. */
final class Callers {
  private final Storage storage;
  private final OneTimeLinks links;
  private final MemberKeys keys;
  private final Recoveries recoveries;

  Callers(Storage storage, OneTimeLinks links, MemberKeys keys, Recoveries recoveries) {
    this.storage = storage;
    this.links = links;
    this.keys = keys;
    this.recoveries = recoveries;
  }

  Optional<Caller> of(String token, Instant now) {
    Optional<LinkRecord> link = links.find(storage.links(), token, now);
    return link.flatMap(
        found -> storage.inTenant(found.member().tenant(), scope -> read(scope, found, now)));
  }

  private Optional<Caller> read(TenantScope scope, LinkRecord link, Instant now) {
    return scope
        .members()
        .find(link.member().member())
        .filter(record -> record.membership().active())
        .map(record -> caller(scope, link, record))
        .filter(caller -> fits(scope, caller, now));
  }

  private Caller caller(TenantScope scope, LinkRecord link, MemberRecord record) {
    SealKey key = keys.unwrap(link.member(), Which.OPEN, record.openKey());
    Optional<LoginRecord> login = scope.logins().find(record.id());
    return new Caller(link, SentLink.opened(key, link), key, login);
  }

  /** A first PIN is for who has none, or may begin anew; everything else for who has one. */
  boolean fits(TenantScope scope, Caller caller, Instant now) {
    MemberId member = caller.member().member();
    boolean hasPin = scope.logins().find(member).isPresent();
    return caller.sent().purpose() == UnlockPurpose.SET_PIN
        ? !hasPin || recoveries.ready(scope, member, now)
        : hasPin;
  }
}
