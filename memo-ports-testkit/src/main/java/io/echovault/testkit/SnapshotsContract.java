package io.echovault.testkit;

import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.bytes;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static io.echovault.testkit.Fixtures.newMember;
import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.SealedSnapshot;
import io.echovault.ports.vocabulary.TenantId;
import org.junit.jupiter.api.Test;

/** What every store of snapshots keeps to. */
public interface SnapshotsContract extends StorageHook {

  @Test
  default void givesBackASnapshotAsItWasKept() {
    TenantId tenant = newTenant();
    MemberId member = newMember();
    SealedSnapshot kept = snapshot(7);
    write(tenant, scope -> scope.snapshots().put(member, kept));
    write(tenant, scope -> assertThat(scope.snapshots().find(member, kept.id())).contains(kept));
    assertThatThrownBy(() -> write(tenant, scope -> scope.snapshots().put(member, kept)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void listsTheLastTakenFirstWithoutContent() {
    TenantId tenant = newTenant();
    MemberId member = newMember();
    SealedSnapshot older = snapshot(1);
    SealedSnapshot newer = snapshot(2);
    write(
        tenant,
        scope -> {
          scope.snapshots().put(member, older);
          scope.snapshots().put(member, newer);
          scope.snapshots().put(newMember(), snapshot(3));
        });
    write(
        tenant,
        scope ->
            assertThat(scope.snapshots().list(member)).containsExactly(bare(newer), bare(older)));
  }

  @Test
  default void tellsAMembersOwnFromTheirPartOfTheTenants() {
    TenantId tenant = newTenant();
    MemberId member = newMember();
    SealedSnapshot own = snapshot(1);
    SealedSnapshot part =
        new SealedSnapshot(
            own.id(), SealedSnapshot.Kind.TENANT, own.takenAt(), 5, bytes("sealed part"));
    write(
        tenant,
        scope -> {
          scope.snapshots().put(member, own);
          scope.snapshots().put(MemberId.ADMINISTRATION, part);
        });
    write(
        tenant,
        scope -> {
          assertThat(scope.snapshots().list(member)).containsExactly(bare(own));
          assertThat(scope.snapshots().list(MemberId.ADMINISTRATION)).containsExactly(bare(part));
          assertThat(scope.snapshots().find(MemberId.ADMINISTRATION, part.id())).contains(part);
        });
  }

  @Test
  default void removesOneForGood() {
    TenantId tenant = newTenant();
    MemberId member = newMember();
    SealedSnapshot gone = snapshot(1);
    SealedSnapshot stays = snapshot(2);
    write(
        tenant,
        scope -> {
          scope.snapshots().put(member, gone);
          scope.snapshots().put(member, stays);
        });
    write(tenant, scope -> scope.snapshots().remove(member, gone.id()));
    write(tenant, scope -> scope.snapshots().remove(member, gone.id()));
    write(
        tenant,
        scope -> {
          assertThat(scope.snapshots().find(member, gone.id())).isEmpty();
          assertThat(scope.snapshots().list(member)).containsExactly(bare(stays));
        });
  }

  @Test
  default void neverShowsNorRemovesAnotherTenantsSnapshot() {
    TenantId tenant = newTenant();
    TenantId other = newTenant();
    MemberId member = newMember();
    SealedSnapshot kept = snapshot(1);
    write(tenant, scope -> scope.snapshots().put(member, kept));
    write(
        other,
        scope -> {
          assertThat(scope.snapshots().find(member, kept.id())).isEmpty();
          assertThat(scope.snapshots().list(member)).isEmpty();
          scope.snapshots().remove(member, kept.id());
        });
    write(tenant, scope -> assertThat(scope.snapshots().find(member, kept.id())).contains(kept));
  }

  private static SealedSnapshot snapshot(int number) {
    return new SealedSnapshot(
        newFingerprint().value(), NOON.plusSeconds(number), number, bytes("sealed " + number));
  }

  private static SealedSnapshot bare(SealedSnapshot of) {
    return new SealedSnapshot(of.id(), of.kind(), of.takenAt(), of.memories(), Bytes.NONE);
  }
}
