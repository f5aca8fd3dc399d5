package io.echovault.postgres;

import static io.echovault.testkit.Fixtures.newFingerprint;
import static io.echovault.testkit.Fixtures.newMember;
import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.StoredReply;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.testkit.Fixtures;
import io.echovault.testkit.StorageHook;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The commit goes out with the last changes, so none of them may hold when one must not. */
class CommittingTest implements StorageHook {
  private static final Fence NOBODYS = new Fence(3, 987_654_321L);

  private final TenantId tenant = newTenant();
  private final MemberId member = memberIn(tenant);
  private final StoredReply reply = Fixtures.replyTo(member, newFingerprint());

  @Override
  public Storage storage() {
    return Cluster.database().storage();
  }

  @Test
  void keepsNothingWhenARowThatIsRequiredIsMissing() {
    assertUndone(
        scope -> scope.members().save(Fixtures.member(newMember())),
        IllegalStateException.class,
        "there is no member");
  }

  @Test
  void keepsNothingUnderAFenceThatIsNotHeld() {
    assertUndone(scope -> scope.verify(NOBODYS), MemoException.Superseded.class, "");
  }

  @Test
  void saysWhichOfSeveralRowsIsMissing() {
    MemberRecord there = storage().inTenant(tenant, this::locked);
    assertUndone(
        scope -> {
          scope.verify(NOBODYS);
          scope.members().save(there);
        },
        MemoException.Superseded.class,
        "");
  }

  @Test
  void leavesTheTransactionEndedForWhoeverComesNext() {
    write(tenant, scope -> scope.replies().put(reply));
    assertThat(isKept()).isTrue();
    assertThat(isKept()).isTrue();
  }

  private MemberRecord locked(TenantScope scope) {
    return scope.members().lock(member).orElseThrow();
  }

  private void assertUndone(
      Consumer<TenantScope> wrong, Class<? extends Exception> failure, String says) {
    assertThatThrownBy(
            () ->
                write(
                    tenant,
                    scope -> {
                      scope.replies().put(reply);
                      wrong.accept(scope);
                      scope.replies().put(Fixtures.replyTo(member, newFingerprint()));
                    }))
        .isInstanceOf(failure)
        .hasMessageContaining(says);
    assertThat(isKept()).isFalse();
  }

  private boolean isKept() {
    return storage().inTenant(tenant, scope -> scope.replies().to(reply.message())).isPresent();
  }
}
