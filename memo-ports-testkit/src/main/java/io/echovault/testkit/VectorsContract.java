package io.echovault.testkit;

import static io.echovault.testkit.Fixtures.bytes;
import static io.echovault.testkit.Fixtures.newMember;
import static io.echovault.testkit.Fixtures.newMemory;
import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.SealedVectors;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.Tier;
import io.echovault.ports.vocabulary.VectorProgress;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every keeper of vectors keeps to. */
public interface VectorsContract extends StorageHook {

  @Test
  default void givesBackVectorsOfEveryTierAsTheyWerePut() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    List<Tier> tiers = List.of(Tier.values());
    List<SealedVectors> all =
        IntStream.range(0, tiers.size())
            .mapToObj(
                i ->
                    new SealedVectors(
                        i + 1,
                        newMemory(),
                        i + 7,
                        tiers.get(i),
                        "model " + i,
                        384,
                        bytes(i * 1000)))
            .toList();
    write(tenant, scope -> scope.vectors().put(member, all));
    assertThat(after(tenant, member, 0, 100)).isEqualTo(all);
  }

  @Test
  default void givesVectorsInOrderFromAPlaceAndUpToALimit() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    put(tenant, member, vectors(3, newMemory()), vectors(1, newMemory()), vectors(2, newMemory()));
    put(tenant, member, vectors(4, newMemory()));
    put(tenant, member);
    assertThat(after(tenant, member, 1, 2))
        .extracting(SealedVectors::place)
        .containsExactly(2L, 3L);
    assertThat(after(tenant, member, 4, 2)).isEmpty();
    assertThat(after(tenant, newMember(), 0, 2)).isEmpty();
  }

  @Test
  default void newVectorsOfAMemoryTakeThePlaceOfTheOldOnes() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    MemoryId memory = newMemory();
    put(tenant, member, vectors(1, memory), vectors(2, newMemory()));
    put(tenant, member, vectors(3, memory));
    assertThat(after(tenant, member, 0, 10))
        .extracting(SealedVectors::place)
        .containsExactly(2L, 3L);
  }

  @Test
  default void takesAwayTheVectorsOfOneMemoryAndNothingElse() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    MemoryId memory = newMemory();
    put(tenant, member, vectors(1, memory), vectors(2, newMemory()));
    write(tenant, scope -> scope.vectors().remove(member, memory));
    write(tenant, scope -> scope.vectors().remove(member, newMemory()));
    assertThat(after(tenant, member, 0, 10)).extracting(SealedVectors::place).containsExactly(2L);
  }

  @Test
  default void remembersHowFarItHasCome() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    assertThat(progress(tenant, member)).isEqualTo(VectorProgress.NONE);
    write(tenant, scope -> scope.vectors().save(member, new VectorProgress("one", 3, 2)));
    write(tenant, scope -> scope.vectors().save(member, new VectorProgress("two", 1, 9)));
    assertThat(progress(tenant, member)).isEqualTo(new VectorProgress("two", 1, 9));
  }

  @Test
  default void leavesNoVectorsBehindWhenTheTransactionFails() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    MemoryId memory = newMemory();
    put(tenant, member, vectors(1, memory));
    assertThatThrownBy(
            () ->
                write(
                    tenant,
                    scope -> {
                      scope.vectors().put(member, List.of(vectors(2, newMemory())));
                      scope.vectors().remove(member, memory);
                      scope.vectors().save(member, new VectorProgress("one", 5, 5));
                      throw new IllegalStateException("planned");
                    }))
        .hasMessage("planned");
    assertThat(after(tenant, member, 0, 10)).extracting(SealedVectors::place).containsExactly(1L);
    assertThat(progress(tenant, member)).isEqualTo(VectorProgress.NONE);
  }

  @Test
  default void neverShowsNorTakesAnotherTenantsVectors() {
    TenantId tenant = newTenant();
    TenantId other = newTenant();
    MemberId member = memberIn(tenant);
    write(other, scope -> scope.members().add(Fixtures.member(member)));
    MemoryId memory = newMemory();
    put(tenant, member, vectors(1, memory));
    write(tenant, scope -> scope.vectors().save(member, new VectorProgress("one", 1, 1)));
    assertThat(after(other, member, 0, 10)).isEmpty();
    assertThat(progress(other, member)).isEqualTo(VectorProgress.NONE);
    write(other, scope -> scope.vectors().remove(member, memory));
    put(other, member, vectors(7, memory));
    assertThat(after(tenant, member, 0, 10)).extracting(SealedVectors::place).containsExactly(1L);
  }

  private void put(TenantId tenant, MemberId member, SealedVectors... vectors) {
    write(tenant, scope -> scope.vectors().put(member, List.of(vectors)));
  }

  private List<SealedVectors> after(TenantId tenant, MemberId member, long place, int limit) {
    return storage().inTenant(tenant, scope -> scope.vectors().after(member, place, limit));
  }

  private VectorProgress progress(TenantId tenant, MemberId member) {
    return storage().inTenant(tenant, scope -> scope.vectors().progress(member));
  }

  private static SealedVectors vectors(long place, MemoryId memory) {
    return new SealedVectors(
        place, memory, 1, Tier.GENERAL, "a model", 4, bytes("numbers " + place));
  }
}
