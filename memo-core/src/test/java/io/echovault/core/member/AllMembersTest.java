package io.echovault.core.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.InMemoryStorage;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.testkit.Fixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllMembersTest {
  private static final TenantId TENANT = new TenantId(new UUID(1, 1));

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 499, 500, 501, 1000, 1001})
  void comesByEverybodyOnceWhateverThePagesHold(long people) {
    Storage storage = new InMemoryStorage();
    List<MemberId> all = enrol(storage, people);
    assertThat(AllMembers.of(storage, TENANT)).extracting(MemberRecord::id).isEqualTo(all);
    List<MemberRecord> within =
        storage.inTenant(
            TENANT,
            scope -> {
              List<MemberRecord> found = new ArrayList<>();
              AllMembers.of(scope).forEach(found::add);
              return found;
            });
    assertThat(within).extracting(MemberRecord::id).isEqualTo(all);
    assertThat(AllMembers.everywhere(storage::members))
        .extracting(MemberRef::member)
        .isEqualTo(all);
  }

  @Test
  void readsNoFurtherThanSomebodyLooks() {
    List<Optional<MemberRef>> asked = new ArrayList<>();
    Iterable<MemberRef> endless =
        AllMembers.everywhere(
            (last, limit) -> {
              asked.add(last);
              return LongStream.range(0, limit)
                  .mapToObj(each -> new MemberRef(TENANT, new MemberId(new UUID(2, each))))
                  .toList();
            });
    assertThat(asked).isEmpty();
    assertThat(endless.iterator().next().member()).isEqualTo(new MemberId(new UUID(2, 0)));
    assertThat(asked).containsExactly(Optional.empty());
  }

  private static List<MemberId> enrol(Storage storage, long people) {
    List<MemberId> all =
        LongStream.range(0, people).mapToObj(each -> new MemberId(new UUID(2, each))).toList();
    storage.<Boolean>inTenant(
        TENANT,
        scope -> {
          all.forEach(each -> scope.members().add(Fixtures.member(each)));
          return true;
        });
    return all;
  }
}
