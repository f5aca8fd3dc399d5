package io.echovault.testkit;

import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.bytes;
import static io.echovault.testkit.Fixtures.entry;
import static io.echovault.testkit.Fixtures.event;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static io.echovault.testkit.Fixtures.newMember;
import static io.echovault.testkit.Fixtures.newMemory;
import static io.echovault.testkit.Fixtures.newSession;
import static io.echovault.testkit.Fixtures.newTenant;
import static io.echovault.testkit.Fixtures.replyTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.Factor;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.LinkRecord;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.LoginRecord;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.RecoveryRecord;
import io.echovault.ports.vocabulary.SealedSnapshot;
import io.echovault.ports.vocabulary.SealedVectors;
import io.echovault.ports.vocabulary.StoredReply;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.Tier;
import io.echovault.ports.vocabulary.VectorProgress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store keeps to when a member is erased. */
public interface ErasingContract extends StorageHook {

  /** A member of whom something is kept in every part of the store. */
  record Somebody(
      MemberRef ref, Fingerprint identity, StoredReply reply, MemoryId memory, LinkRecord link) {}

  @Test
  default void removesEverythingOfAnErasedMemberButTheChain() {
    Somebody erased = somebodyIn(newTenant());
    erase(erased);
    assertThat(parts(erased)).isZero();
    assertThat(storage().directory().find(erased.identity())).isEmpty();
    assertThat(due(erased)).isEmpty();
    assertThat(storage().members(Optional.empty(), 100_000)).doesNotContain(erased.ref());
    write(
        erased.ref().tenant(),
        scope -> {
          assertThat(scope.members().find(erased.ref().member())).isEmpty();
          assertThat(scope.members().auditHead(erased.ref().member())).isPresent();
          assertThat(scope.members().auditHead(newMember())).isEmpty();
          assertThat(scope.members().lock(erased.ref().member())).isEmpty();
          assertThat(scope.auditAfter(erased.ref().member(), 0, 10)).hasSize(1);
        });
  }

  @Test
  default void leavesOthersOfTheTenantAsTheyAre() {
    TenantId tenant = newTenant();
    Somebody erased = somebodyIn(tenant);
    Somebody other = somebodyIn(tenant);
    erase(erased);
    assertThat(parts(other)).isEqualTo(10);
    assertThat(storage().directory().find(other.identity())).contains(other.ref());
    assertThat(due(other)).hasSize(1);
    assertThat(storage().members(Optional.empty(), 100_000)).contains(other.ref());
  }

  @Test
  default void erasesNobodyTwiceAndGivesTheirIdToNobody() {
    Somebody erased = somebodyIn(newTenant());
    erase(erased);
    assertThatThrownBy(() -> erase(erased)).isInstanceOf(IllegalStateException.class);
    MemberId id = erased.ref().member();
    TenantId tenant = erased.ref().tenant();
    assertThatThrownBy(() -> write(tenant, scope -> scope.members().add(Fixtures.member(id))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> write(tenant, scope -> scope.members().save(Fixtures.member(id))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void givesTheNamesOfAnErasedMemberToSomebodyElse() {
    Somebody erased = somebodyIn(newTenant());
    erase(erased);
    TenantId tenant = newTenant();
    MemberId next = memberIn(tenant);
    MemberRef owner = storage().inTenant(tenant, scope -> scope.claim(erased.identity(), next));
    assertThat(owner).isEqualTo(new MemberRef(tenant, next));
  }

  @Test
  default void erasesNothingWhenTheTransactionFails() {
    Somebody stays = somebodyIn(newTenant());
    assertThatThrownBy(
            () ->
                write(
                    stays.ref().tenant(),
                    scope -> {
                      scope.members().lock(stays.ref().member());
                      scope.members().erase(stays.ref().member(), AuditHead.EMPTY, NOON);
                      throw new IllegalStateException("failed");
                    }))
        .hasMessage("failed");
    assertThat(parts(stays)).isEqualTo(10);
    assertThat(storage().directory().find(stays.identity())).contains(stays.ref());
    assertThat(due(stays)).hasSize(1);
  }

  @Test
  default void erasesNobodyOfAnotherTenant() {
    Somebody stays = somebodyIn(newTenant());
    assertThatThrownBy(
            () ->
                write(
                    newTenant(),
                    scope -> scope.members().erase(stays.ref().member(), AuditHead.EMPTY, NOON)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(parts(stays)).isEqualTo(10);
  }

  @Test
  default void keepsAReplyThatIsPutAfterwards() {
    Somebody erased = somebodyIn(newTenant());
    StoredReply last = replyTo(erased.ref().member(), newFingerprint());
    write(
        erased.ref().tenant(),
        scope -> {
          scope.members().lock(erased.ref().member());
          scope.members().erase(erased.ref().member(), AuditHead.EMPTY, NOON);
          scope.replies().put(last);
        });
    write(
        erased.ref().tenant(),
        scope -> {
          assertThat(scope.replies().find(erased.ref().member(), last.id())).contains(last);
          assertThat(scope.replies().to(erased.reply().message())).isEmpty();
        });
  }

  private Somebody somebodyIn(TenantId tenant) {
    MemberId member = memberIn(tenant);
    MemoryId memory = newMemory();
    Fingerprint identity = newFingerprint();
    StoredReply reply = replyTo(member, newFingerprint());
    MemberRef ref = new MemberRef(tenant, member);
    LiveSession session =
        new LiveSession(newSession(), ref, Set.of(Factor.PIN), NOON, NOON.plusSeconds(60));
    LinkRecord link = new LinkRecord(newFingerprint(), ref, NOON.plusSeconds(60), bytes("link"));
    write(
        tenant,
        scope -> {
          scope.journal().append(member, List.of(entry(1, memory)));
          scope.replies().put(reply);
          scope.vectors().put(member, List.of(vectors(memory)));
          scope.vectors().save(member, new VectorProgress("model", 1, 1));
          scope.snapshots().put(member, snapshot());
          scope.audit(List.of(event(member, 1)));
          scope.claim(identity, member);
          scope.logins().keep(member, LoginRecord.of(bytes("pin")));
          scope.logins().keepRecovery(member, new RecoveryRecord(NOON, NOON, Optional.empty()));
          scope.sessions().open(session);
          scope.keepLink(link);
          scope.schedule(new DueItem(ref, DueItem.Kind.SHRED, memory, NOON));
        });
    return new Somebody(ref, identity, reply, memory, link);
  }

  private static SealedVectors vectors(MemoryId memory) {
    return new SealedVectors(1, memory, 1, Tier.GENERAL, "model", 3, bytes("vectors"));
  }

  private static SealedSnapshot snapshot() {
    return new SealedSnapshot(newFingerprint().value(), NOON, 1, bytes("sealed"));
  }

  private void erase(Somebody somebody) {
    write(
        somebody.ref().tenant(),
        scope -> {
          scope.members().lock(somebody.ref().member());
          scope.members().erase(somebody.ref().member(), new AuditHead(1, bytes(32)), NOON);
        });
  }

  private List<DueItem> due(Somebody somebody) {
    return storage()
        .dueItems()
        .dueAt(DueItem.Kind.SHRED, NOON.plus(Duration.ofDays(1)), 100_000)
        .stream()
        .filter(item -> item.member().equals(somebody.ref()))
        .toList();
  }

  /** In how many parts of the tenant something of a member is kept. */
  private int parts(Somebody somebody) {
    MemberId member = somebody.ref().member();
    return storage()
        .<Integer>inTenant(
            somebody.ref().tenant(),
            scope ->
                (scope.journal().after(member, 0, 1).isEmpty() ? 0 : 1)
                    + (scope.journal().of(member, somebody.memory()).isEmpty() ? 0 : 1)
                    + scope.replies().to(somebody.reply().message()).map(reply -> 1).orElse(0)
                    + (scope.snapshots().list(member).isEmpty() ? 0 : 1)
                    + (scope.vectors().after(member, 0, 1).isEmpty() ? 0 : 1)
                    + (scope.vectors().progress(member).equals(VectorProgress.NONE) ? 0 : 1)
                    + scope.logins().find(member).map(login -> 1).orElse(0)
                    + scope.logins().recovery(member).map(recovery -> 1).orElse(0)
                    + scope.sessions().live(member, NOON).map(session -> 1).orElse(0)
                    + storage().links().find(somebody.link().token(), NOON).map(l -> 1).orElse(0));
  }
}
