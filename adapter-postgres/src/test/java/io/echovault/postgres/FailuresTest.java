package io.echovault.postgres;

import static io.echovault.testkit.Fixtures.bytes;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.StoredReply;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.testkit.Fixtures;
import io.echovault.testkit.StorageHook;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest implements StorageHook {
  private static final String CANARY = "canary in a coal mine";

  private final TenantId tenant = newTenant();
  private final MemberId member = memberIn(tenant);

  @Override
  public Storage storage() {
    return Cluster.database().storage();
  }

  @Test
  void showNothingOfARowWhosePlaceIsTaken() {
    AuditEvent event =
        new AuditEvent(member, 1, Fixtures.NOON, AuditEvent.Act.MEMBER_ENROLLED, CANARY, bytes(32));
    write(tenant, scope -> scope.audit(List.of(event)));
    assertThatThrownBy(() -> write(tenant, scope -> scope.audit(List.of(event))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a place is taken, by constraint audit_events_pkey")
        .hasCauseInstanceOf(SQLException.class)
        .satisfies(
            failed ->
                assertThat(Traces.of(failed))
                    .doesNotContain(CANARY)
                    .doesNotContain(member.value().toString())
                    .doesNotContain(tenant.value().toString()));
  }

  @Test
  void showNothingOfAMessageThatWasAnswered() {
    StoredReply reply = Fixtures.replyTo(member, newFingerprint());
    write(tenant, scope -> scope.replies().put(reply));
    StoredReply second =
        new StoredReply(
            Fixtures.newReply(),
            member,
            reply.message(),
            reply.recipient(),
            true,
            bytes(1),
            Fixtures.NOON);
    assertThatThrownBy(() -> write(tenant, scope -> scope.replies().put(second)))
        .isInstanceOf(MemoException.TryAgain.class)
        .satisfies(
            failed ->
                assertThat(Traces.of(failed)).doesNotContain(reply.message().value().toString()));
  }

  @Test
  void showNothingOfAValueThatTheDatabaseCannotKeep() {
    AuditEvent event =
        new AuditEvent(
            member, 1, Fixtures.NOON, AuditEvent.Act.MEMBER_ENROLLED, CANARY + "\0", bytes(32));
    assertThatThrownBy(() -> write(tenant, scope -> scope.audit(List.of(event))))
        .isInstanceOf(IllegalStateException.class)
        .satisfies(failed -> assertThat(Traces.of(failed)).doesNotContain(CANARY));
  }

  @Test
  void showNothingOfWhatWasBoundToAQueryThatFails() {
    String name = CANARY + "\0";
    assertThatThrownBy(() -> storage().keys().find(name))
        .isInstanceOf(IllegalStateException.class)
        .satisfies(failed -> assertThat(Traces.of(failed)).doesNotContain(CANARY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08006", "08P01", "40001", "40P01", "53100", "53300", "55P03", "57014", "57P01", "57P03",
        "58030", "25006", "25P03"
      })
  void meanThatTheSameCallMaySucceedLater(String state) {
    assertThat(Failures.of(new SQLException("said", state)))
        .isInstanceOf(MemoException.TryAgain.class)
        .hasCauseInstanceOf(SQLException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"42P01", "42501", "22021", "23502", "0A000", ""})
  void meanThatTryingAgainDoesNotHelp(String state) {
    assertThat(Failures.of(new SQLException("said", state)))
        .isInstanceOf(IllegalStateException.class)
        .hasCauseInstanceOf(SQLException.class);
  }
}
