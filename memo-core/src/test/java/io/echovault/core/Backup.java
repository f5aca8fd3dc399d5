package io.echovault.core;

import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.DirectoryEntry;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.SealedEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of one member and the platform's keys, as a backup of the store has them. */
record Backup(
    MemberRef member,
    DirectoryEntry entry,
    MemberRecord record,
    List<SealedEntry> journal,
    List<AuditEvent> audit,
    Map<String, Bytes> keys) {

  static Backup of(World world, MemberRef member, ChannelIdentity identity) {
    Storage storage = world.storage;
    Map<String, Bytes> keys = new LinkedHashMap<>();
    storage.keys().names().forEach(name -> keys.put(name, storage.keys().find(name).orElseThrow()));
    return storage.inTenant(
        member.tenant(),
        scope ->
            new Backup(
                member,
                world.storage.directory().entry(world.fingerprint(identity)).orElseThrow(),
                scope.members().find(member.member()).orElseThrow(),
                scope.journal().after(member.member(), 0, 1_000),
                scope.auditAfter(member.member(), 0, 1_000),
                keys));
  }

  /** A world whose store has these rows, and whose ledger is that of another. */
  World restoredInto(World world, World ledger) {
    keys.forEach(world.storage.keys()::keep);
    world.storage.<Boolean>inTenant(
        member.tenant(),
        scope -> {
          scope.members().add(record);
          scope.journal().append(member.member(), journal);
          scope.audit(audit);
          scope.claim(entry);
          return true;
        });
    ledger.ledger.read().erasures().forEach(world.ledger::add);
    return world;
  }
}
