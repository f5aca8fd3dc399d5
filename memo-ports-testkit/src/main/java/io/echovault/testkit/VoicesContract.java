package io.echovault.testkit;

import static io.echovault.testkit.Fixtures.bytes;
import static io.echovault.testkit.Fixtures.newMember;
import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.RowProof;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.VoiceRecord;
import org.junit.jupiter.api.Test;

/** What every store of voices keeps to. */
public interface VoicesContract extends StorageHook {

  private static VoiceRecord voice(String content, long version) {
    return new VoiceRecord(bytes(content), new RowProof(version, new Bytes(new byte[16])));
  }

  @Test
  default void givesBackAVoiceWithItsProof() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    VoiceRecord large =
        new VoiceRecord(new Bytes(new byte[300_000]), new RowProof(1, new Bytes(new byte[16])));
    write(
        tenant,
        scope -> {
          assertThat(scope.voices().find(member)).isEmpty();
          assertThat(scope.voices().keep(member, large)).isTrue();
        });
    write(
        tenant,
        scope -> {
          assertThat(scope.voices().find(member)).contains(large);
          assertThat(scope.voices().find(newMember())).isEmpty();
        });
  }

  @Test
  default void takesTheNextVersionOnlyInPlaceOfTheOneBefore() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    VoiceRecord third = voice("third", 3);
    write(
        tenant,
        scope -> {
          assertThat(scope.voices().keep(member, voice("first", 1))).isTrue();
          assertThat(scope.voices().keep(member, third)).isFalse();
          assertThat(scope.voices().keep(member, voice("first again", 1))).isFalse();
          assertThat(scope.voices().find(member)).contains(voice("first", 1));
          assertThat(scope.voices().keep(member, voice("second", 2))).isTrue();
          assertThat(scope.voices().keep(member, third)).isTrue();
        });
    write(
        tenant,
        scope -> {
          assertThat(scope.voices().keep(member, voice("second again", 2))).isFalse();
          assertThat(scope.voices().find(member)).contains(third);
        });
  }

  @Test
  default void destroysAVoiceForGood() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    MemberId other = memberIn(tenant);
    write(
        tenant,
        scope -> {
          scope.voices().keep(member, voice("gone", 1));
          scope.voices().keep(other, voice("stays", 1));
        });
    write(tenant, scope -> scope.voices().remove(member));
    write(tenant, scope -> scope.voices().remove(member));
    write(
        tenant,
        scope -> {
          assertThat(scope.voices().find(member)).isEmpty();
          assertThat(scope.voices().find(other)).contains(voice("stays", 1));
        });
  }

  @Test
  default void neverShowsNorDestroysAnotherTenantsVoice() {
    TenantId tenant = newTenant();
    TenantId other = newTenant();
    MemberId member = memberIn(tenant);
    write(tenant, scope -> scope.voices().keep(member, voice("sealed", 1)));
    write(
        other,
        scope -> {
          assertThat(scope.voices().find(member)).isEmpty();
          scope.voices().remove(member);
        });
    write(tenant, scope -> assertThat(scope.voices().find(member)).contains(voice("sealed", 1)));
  }
}
