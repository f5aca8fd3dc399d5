package io.echovault.testkit;

import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.entry;
import static io.echovault.testkit.Fixtures.event;
import static io.echovault.testkit.Fixtures.member;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static io.echovault.testkit.Fixtures.newMember;
import static io.echovault.testkit.Fixtures.newMemory;
import static io.echovault.testkit.Fixtures.newTenant;
import static io.echovault.testkit.Fixtures.replyTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.StoredReply;
import io.echovault.ports.vocabulary.TenantId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every transaction keeps to. */
public interface TransactionContract extends StorageHook {

  @Test
  default void givesTheResultOfTheWork() {
    TenantId tenant = newTenant();
    TenantId seen = storage().inTenant(tenant, scope -> scope.tenant());
    assertThat(seen).isEqualTo(tenant);
  }

  @Test
  default void leavesNoTraceWhenTheWorkThrows() {
    TenantId tenant = newTenant();
    MemberId member = newMember();
    Fingerprint identity = newFingerprint();
    MemoryId memory = newMemory();
    StoredReply reply = replyTo(member, newFingerprint());
    DueItem item = new DueItem(new MemberRef(tenant, member), DueItem.Kind.SHRED, memory, NOON);
    IllegalArgumentException fault = new IllegalArgumentException("planted");
    assertThatThrownBy(
            () ->
                write(
                    tenant,
                    scope -> {
                      scope.members().add(member(member));
                      scope.claim(identity, member);
                      scope.journal().append(member, List.of(entry(1, memory)));
                      scope.audit(List.of(event(member, 1)));
                      scope.replies().put(reply);
                      scope.schedule(item);
                      throw fault;
                    }))
        .isSameAs(fault);
    write(
        tenant,
        scope -> {
          assertThat(scope.members().find(member)).isEmpty();
          assertThat(scope.journal().after(member, 0, 10)).isEmpty();
          assertThat(scope.auditAfter(member, 0, 10)).isEmpty();
          assertThat(scope.replies().to(reply.message())).isEmpty();
        });
    assertThat(storage().directory().find(identity)).isEmpty();
    assertThat(storage().dueItems().dueAt(item.kind(), NOON, 10_000)).doesNotContain(item);
  }

  @Test
  default void restoresWhatAFailedTransactionChanged() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    MemoryId memory = newMemory();
    Fingerprint identity = newFingerprint();
    write(
        tenant,
        scope -> {
          scope.journal().append(member, List.of(entry(1, memory)));
          scope.claim(identity, member);
        });
    assertThatThrownBy(
            () ->
                write(
                    tenant,
                    scope -> {
                      scope.journal().shred(member, memory);
                      scope.release(identity, member);
                      throw new IllegalArgumentException("planted");
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    write(
        tenant,
        scope ->
            assertThat(scope.journal().after(member, 0, 10)).containsExactly(entry(1, memory)));
    assertThat(storage().directory().find(identity)).contains(new MemberRef(tenant, member));
  }

  @Test
  default void worksAgainAfterAFailure() {
    TenantId tenant = newTenant();
    for (int i = 0; i < 30; i++) {
      assertThatThrownBy(
              () ->
                  write(
                      tenant,
                      scope -> {
                        throw new IllegalArgumentException("planted");
                      }))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(memberIn(tenant)).isNotNull();
  }
}
