package io.echovault.core.memory;

import io.echovault.core.InMemoryStorage;
import io.echovault.core.LocalKeyVault;
import io.echovault.core.member.ChatState;
import io.echovault.core.member.MemberState;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.member.Settings;
import io.echovault.core.sealing.Fingerprints;
import io.echovault.core.sealing.MemberKeys;
import io.echovault.core.sealing.PlatformKeys;
import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.outbound.KeyVault;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Membership;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.Tier;
import io.echovault.testkit.CountingIds;
import io.echovault.testkit.Fixtures;
import io.echovault.testkit.SettableInstants;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One member's notebook, opened and closed as often as a test likes. */
final class Desk {
  final SettableInstants clock = new SettableInstants(Instant.parse("2026-11-22T12:00:00Z"));
  final InMemoryStorage storage = new InMemoryStorage();
  final MemberRef member = new MemberRef(Fixtures.newTenant(), Fixtures.newMember());
  final MemberKeys keys;
  final MemberTransactions memberTransactions;
  private final Fingerprints fingerprints;
  private Notebooks notebooks;

  Desk() {
    KeyVault vault = LocalKeyVault.of(new Bytes(new byte[32]));
    keys = new MemberKeys(vault);
    memberTransactions = new MemberTransactions(keys, clock);
    fingerprints = new Fingerprints(new PlatformKeys(storage.keys(), vault));
    notebooks = new Notebooks(keys, fingerprints, new CountingIds(), Embedder.none());
    ChatState chat = ChatState.fresh(new Settings(ZoneId.of("Europe/Madrid"), "en", false));
    storage.<Boolean>inTenant(
        member.tenant(),
        scope -> {
          memberTransactions
              .enrol(scope, member, Membership.of(Role.OWNER), MemberState.fresh(List.of(), chat))
              .finish();
          return true;
        });
  }

  /** Does something in one transaction, a second after the one before. */
  <T> T with(Function<? super Notebook, ? extends T> act) {
    clock.advance(Duration.ofSeconds(1));
    record Done<R>(R result, MemberTransaction memberTransaction) {}
    Done<T> done =
        storage.inTenant(
            member.tenant(),
            scope -> {
              MemberTransaction memberTransaction =
                  memberTransactions.lock(scope, member).orElseThrow();
              T result = act.apply(notebooks.notebook(memberTransaction));
              memberTransaction.finish();
              return new Done<>(result, memberTransaction);
            });
    notebooks.committed(
        member, done.memberTransaction().record(), done.memberTransaction().entries());
    return done.result();
  }

  /** Drops what is held in memory, so that everything is read from the journal. */
  void forgetWhatIsHeld() {
    notebooks = new Notebooks(keys, fingerprints, new CountingIds(), Embedder.none());
  }

  int remember(String words, Tier tier) {
    return remember(words, tier, Optional.empty()).number();
  }

  Memory remember(String words, Tier tier, Optional<MessageId> source) {
    Note note = new Note(words, clock.instant(), Provenance.SAID, Optional.of(tier), source);
    return with(notebook -> notebook.remember(note, tier, Optional.empty()));
  }

  /** The words of the open memories, the oldest number first. */
  List<String> words() {
    return with(
        notebook ->
            notebook.recent(1000).stream()
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .map(Memory::text)
                .toList());
  }

  List<SealedEntry> journal() {
    return storage.inTenant(
        member.tenant(), scope -> scope.journal().after(member.member(), 0, 1000));
  }

  List<AuditEvent> audit() {
    return storage.inTenant(member.tenant(), scope -> scope.auditAfter(member.member(), 0, 1000));
  }

  List<DueItem> due() {
    return storage.dueItems().dueAt(DueItem.Kind.SHRED, Instant.MAX, 100);
  }
}
