package io.echovault.drills.trust;

import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.DirectoryEntry;
import io.echovault.ports.vocabulary.Division;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.LinkRecord;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.RowProof;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.SealedVectors;
import io.echovault.ports.vocabulary.SessionId;
import io.echovault.ports.vocabulary.StoredReply;
import io.echovault.ports.vocabulary.TenantRecord;
import io.echovault.ports.vocabulary.Tier;
import io.echovault.ports.vocabulary.VectorProgress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Somebody with something of everything that a tenant's scope keeps. */
record CrossingVictim(
    MemberRef member,
    Optional<String> name,
    MemberRecord record,
    SealedEntry entry,
    StoredReply reply,
    Division division,
    AuditEvent event,
    Fingerprint identity,
    SessionId session,
    LinkRecord link) {
  /** Nobody without the key knows what proves an entry of the directory. */
  private static final RowProof PROOF = new RowProof(1, new Bytes(new byte[16]));

  /** Somebody who has a memory and an audit chain, with the rest added. */
  static CrossingVictim of(Storage storage, MemberRef member) {
    Fingerprint identity = new Fingerprint(UUID.randomUUID());
    return storage.inTenant(member.tenant(), scope -> of(scope, member, identity));
  }

  private static CrossingVictim of(TenantScope scope, MemberRef member, Fingerprint identity) {
    scope.claim(new DirectoryEntry(identity, member, PROOF));
    LinkRecord link =
        new LinkRecord(
            new Fingerprint(UUID.randomUUID()),
            member,
            Instant.parse("2100-01-01T00:00:00Z"),
            new Bytes(new byte[] {1}));
    scope.keepLink(link);
    SealedEntry entry = scope.journal().after(member.member(), 0, 1).get(0);
    StoredReply reply =
        new StoredReply(
            new ReplyId(UUID.randomUUID()),
            member.member(),
            new Fingerprint(UUID.randomUUID()),
            new Fingerprint(UUID.randomUUID()),
            false,
            new Bytes(new byte[] {1, 2, 3}),
            Instant.parse("2026-11-22T12:00:00Z"));
    scope.replies().put(reply);
    scope
        .vectors()
        .put(
            member.member(),
            List.of(
                new SealedVectors(
                    1, entry.memory(), 1, Tier.GENERAL, "model", 1, new Bytes(new byte[] {1}))));
    scope.vectors().save(member.member(), new VectorProgress("model", 1, 1));
    return new CrossingVictim(
        member,
        scope.administration().find().map(TenantRecord::name),
        scope.members().find(member.member()).orElseThrow(),
        entry,
        reply,
        scope.divisions().all().get(0),
        scope.auditAfter(member.member(), 0, 1).get(0),
        identity,
        CrossingLogins.prepare(scope, member),
        link);
  }

  /** Another link in the place of the victim's. */
  LinkRecord evilLink() {
    return new LinkRecord(
        new Fingerprint(UUID.randomUUID()), member, link.expiresAt(), new Bytes(new byte[] {6}));
  }

  boolean owns(SealedEntry other) {
    return other.content().equals(entry.content());
  }

  @Override
  public String toString() {
    return "CrossingVictim[" + member + "]";
  }
}
