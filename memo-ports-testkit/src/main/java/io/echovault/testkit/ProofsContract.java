package io.echovault.testkit;

import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.bytes;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static io.echovault.testkit.Fixtures.newMember;
import static io.echovault.testkit.Fixtures.newSession;
import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.AccessRows;
import io.echovault.ports.vocabulary.DirectoryEntry;
import io.echovault.ports.vocabulary.Factor;
import io.echovault.ports.vocabulary.LinkRecord;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.LoginRecord;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.RecoveryRecord;
import io.echovault.ports.vocabulary.RowProof;
import io.echovault.ports.vocabulary.TenantId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How every store keeps the proofs of rows that decide about access. */
public interface ProofsContract extends StorageHook {

  private static RowProof proof(long version) {
    return new RowProof(version, bytes(16));
  }

  @Test
  default void givesProofsBackAsTheyWereKept() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    MemberRef ref = new MemberRef(tenant, member);
    LoginRecord login = LoginRecord.of(bytes("pin")).with(proof(1));
    RecoveryRecord recovery =
        new RecoveryRecord(NOON, NOON.plusSeconds(9), Optional.empty()).with(proof(1));
    LiveSession session =
        new LiveSession(newSession(), ref, Set.of(Factor.PIN), NOON, NOON.plusSeconds(9))
            .with(proof(1));
    LinkRecord link =
        new LinkRecord(newFingerprint(), ref, NOON.plusSeconds(9), bytes(80)).with(proof(1));
    DirectoryEntry entry = new DirectoryEntry(newFingerprint(), ref, proof(1));
    write(
        tenant,
        scope -> {
          MemberRecord row = scope.members().lock(member).orElseThrow();
          scope.members().save(row.with(bytes(40), proof(row.proof().version() + 1)));
          scope.logins().keep(member, login);
          scope.logins().keepRecovery(member, recovery);
          scope.sessions().open(session);
          scope.keepLink(link);
          scope.claim(entry);
        });
    AccessRows rows = rows(ref);
    assertThat(rows.member().map(MemberRecord::anchors)).contains(bytes(40));
    assertThat(rows.member().map(row -> row.proof().mac())).contains(bytes(16));
    assertThat(rows.login()).contains(login);
    assertThat(rows.recovery()).contains(recovery);
    assertThat(rows.sessions()).containsExactly(session);
    assertThat(rows.link()).contains(link);
    assertThat(rows.entries()).containsExactly(entry);
    assertThat(storage().links().find(link.token(), NOON)).contains(link);
    assertThat(storage().directory().entry(entry.identity())).contains(entry);
    assertThat(rows(new MemberRef(newTenant(), member)))
        .isEqualTo(rows(new MemberRef(newTenant(), newMember())));
  }

  @Test
  default void replacesALoginOnlyByTheVersionThatFollows() {
    TenantId tenant = newTenant();
    MemberId member = newMember();
    assertThat(keep(tenant, member, 1)).isTrue();
    assertThat(keep(tenant, member, 1)).isFalse();
    assertThat(keep(tenant, member, 3)).isFalse();
    assertThat(keep(tenant, member, 2)).isTrue();
    RecoveryRecord asked = new RecoveryRecord(NOON, NOON.plusSeconds(9), Optional.empty());
    assertThat(keep(tenant, member, asked.with(proof(1)))).isTrue();
    assertThat(keep(tenant, member, asked.with(proof(1)))).isFalse();
    assertThat(keep(tenant, member, asked.with(proof(2)))).isTrue();
  }

  @Test
  default void replacesAMemberAndASessionOnlyByTheVersionThatFollows() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    save(tenant, member, 1);
    assertThatThrownBy(() -> save(tenant, member, 1)).isInstanceOf(IllegalStateException.class);
    save(tenant, member, 2);
    LiveSession session =
        new LiveSession(
            newSession(),
            new MemberRef(tenant, member),
            Set.of(Factor.PIN),
            NOON,
            NOON.plusSeconds(9),
            proof(1));
    write(tenant, scope -> scope.sessions().open(session));
    write(tenant, scope -> scope.sessions().keep(session.with(proof(2))));
    assertThatThrownBy(() -> write(tenant, scope -> scope.sessions().keep(session.with(proof(2)))))
        .isInstanceOf(MemoException.TryAgain.class);
  }

  @Test
  default void discardsExactlyTheEntryThatItIsGiven() {
    TenantId tenant = newTenant();
    DirectoryEntry entry =
        new DirectoryEntry(newFingerprint(), new MemberRef(tenant, newMember()), proof(1));
    write(tenant, scope -> scope.claim(entry));
    TenantId other = newTenant();
    write(other, scope -> scope.discard(entry.with(proof(2))));
    assertThat(storage().directory().entry(entry.identity())).contains(entry);
    write(other, scope -> scope.discard(entry));
    assertThat(storage().directory().entry(entry.identity())).isEmpty();
  }

  private AccessRows rows(MemberRef member) {
    return storage().inTenant(member.tenant(), scope -> scope.accessRows(member.member()));
  }

  private boolean keep(TenantId tenant, MemberId member, long version) {
    LoginRecord login = LoginRecord.of(bytes("pin")).with(proof(version));
    return storage().inTenant(tenant, scope -> scope.logins().keep(member, login));
  }

  private boolean keep(TenantId tenant, MemberId member, RecoveryRecord recovery) {
    return storage().inTenant(tenant, scope -> scope.logins().keepRecovery(member, recovery));
  }

  private void save(TenantId tenant, MemberId member, long version) {
    write(
        tenant,
        scope -> {
          MemberRecord row = scope.members().lock(member).orElseThrow();
          scope.members().save(row.with(bytes(9), proof(version)));
        });
  }
}
