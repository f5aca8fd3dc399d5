package io.echovault.testkit;

import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.bytes;
import static io.echovault.testkit.Fixtures.entry;
import static io.echovault.testkit.Fixtures.newMember;
import static io.echovault.testkit.Fixtures.newMemory;
import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.Tier;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every journal keeps to. */
public interface JournalContract extends StorageHook {

  @Test
  default void givesBackEveryKindOfEntryAsItWasAppended() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    MemoryId memory = newMemory();
    List<SealedEntry.Change> changes = List.of(SealedEntry.Change.values());
    List<Tier> tiers = List.of(Tier.values());
    List<SealedEntry> entries =
        IntStream.range(0, changes.size())
            .mapToObj(
                i ->
                    new SealedEntry(
                        i + 1,
                        memory,
                        1,
                        changes.get(i),
                        tiers.get(i % tiers.size()),
                        i + 1,
                        NOON.plusNanos(i * 1000L),
                        bytes(i * 70_000)))
            .toList();
    write(tenant, scope -> scope.journal().append(member, entries));
    assertThat(after(tenant, member, 0, 100)).isEqualTo(entries);
  }

  @Test
  default void givesEntriesInOrderFromAPlaceAndUpToALimit() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    append(tenant, member, entry(1, newMemory()), entry(2, newMemory()));
    append(tenant, member, entry(3, newMemory()), entry(4, newMemory()), entry(5, newMemory()));
    assertThat(after(tenant, member, 1, 3))
        .extracting(SealedEntry::seq)
        .containsExactly(2L, 3L, 4L);
    assertThat(after(tenant, member, 5, 3)).isEmpty();
    assertThat(after(tenant, newMember(), 0, 3)).isEmpty();
  }

  @Test
  default void acceptsNoEntriesAtAll() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    append(tenant, member);
    assertThat(after(tenant, member, 0, 1)).isEmpty();
  }

  @Test
  default void refusesAPlaceThatIsTaken() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    SealedEntry first = entry(1, newMemory());
    append(tenant, member, first);
    assertThatThrownBy(() -> append(tenant, member, entry(1, newMemory())))
        .isInstanceOf(IllegalStateException.class);
    assertThat(after(tenant, member, 0, 10)).containsExactly(first);
  }

  @Test
  default void findsTheEntriesOfOneMemory() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    MemoryId memory = newMemory();
    append(tenant, member, entry(1, memory), entry(2, newMemory()), entry(3, memory));
    List<SealedEntry> found = storage().inTenant(tenant, s -> s.journal().of(member, memory));
    assertThat(found).extracting(SealedEntry::seq).containsExactly(1L, 3L);
    List<SealedEntry> none = storage().inTenant(tenant, s -> s.journal().of(member, newMemory()));
    assertThat(none).isEmpty();
  }

  @Test
  default void shredsTheWordsOfOneMemoryAndNothingElse() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    MemoryId memory = newMemory();
    SealedEntry first = entry(1, memory);
    SealedEntry other = entry(2, newMemory());
    SealedEntry last = entry(3, memory);
    append(tenant, member, first, other, last);
    write(tenant, scope -> scope.journal().shred(member, memory));
    assertThat(after(tenant, member, 0, 10)).containsExactly(empty(first), other, empty(last));
  }

  @Test
  default void keepsTwoMembersJournalsApart() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    MemberId other = memberIn(tenant);
    SealedEntry own = entry(1, newMemory());
    append(tenant, member, own);
    append(tenant, other, entry(1, newMemory()));
    assertThat(after(tenant, member, 0, 10)).containsExactly(own);
  }

  @Test
  default void neverShowsNorShredsAnotherTenantsEntries() {
    TenantId tenant = newTenant();
    TenantId other = newTenant();
    MemberId member = memberIn(tenant);
    write(other, scope -> scope.members().add(Fixtures.member(member)));
    MemoryId memory = newMemory();
    SealedEntry entry = entry(1, memory);
    append(tenant, member, entry);
    assertThat(after(other, member, 0, 10)).isEmpty();
    List<SealedEntry> found = storage().inTenant(other, s -> s.journal().of(member, memory));
    assertThat(found).isEmpty();
    write(other, scope -> scope.journal().shred(member, memory));
    assertThat(after(tenant, member, 0, 10)).containsExactly(entry);
    append(other, member, entry);
    assertThat(after(other, member, 0, 10)).containsExactly(entry);
  }

  private void append(TenantId tenant, MemberId member, SealedEntry... entries) {
    write(tenant, scope -> scope.journal().append(member, List.of(entries)));
  }

  private List<SealedEntry> after(TenantId tenant, MemberId member, long seq, int limit) {
    return storage().inTenant(tenant, scope -> scope.journal().after(member, seq, limit));
  }

  private static SealedEntry empty(SealedEntry of) {
    return new SealedEntry(
        of.seq(),
        of.memory(),
        of.number(),
        of.change(),
        of.tier(),
        of.version(),
        of.recordedAt(),
        Bytes.NONE);
  }
}
