package io.echovault.testkit;

import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.bytes;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static io.echovault.testkit.Fixtures.newReply;
import static io.echovault.testkit.Fixtures.newTenant;
import static io.echovault.testkit.Fixtures.replyTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.ReplyKey;
import io.echovault.ports.vocabulary.SessionId;
import io.echovault.ports.vocabulary.StoredReply;
import io.echovault.ports.vocabulary.TenantId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What every store of replies keeps to. */
public interface RepliesContract extends StorageHook {

  @Test
  default void givesBackAReplyByItsMessageAndByItsId() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    StoredReply reply =
        new StoredReply(
            newReply(),
            member,
            newFingerprint(),
            newFingerprint(),
            true,
            true,
            bytes(70_000),
            NOON);
    put(tenant, reply);
    assertThat(to(tenant, reply.message())).contains(reply);
    assertThat(find(tenant, member, reply.id())).contains(reply);
  }

  @Test
  default void destroysTheWordsOfASecretReplyAndRemembersThatThereWasOne() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    StoredReply plain = replyTo(member, newFingerprint());
    StoredReply secret =
        new StoredReply(
            newReply(),
            member,
            newFingerprint(),
            plain.recipient(),
            true,
            false,
            bytes("words"),
            NOON,
            ReplyKey.SECRET,
            Optional.of(new SessionId(newReply().value())));
    put(tenant, plain);
    put(tenant, secret);
    assertThat(to(tenant, secret.message())).contains(secret);
    MemberId other = memberIn(tenant);
    write(tenant, scope -> scope.replies().shred(other, plain.id()));
    write(tenant, scope -> scope.replies().shred(member, secret.id()));
    assertThat(to(tenant, secret.message())).contains(secret.with(Bytes.NONE));
    assertThat(find(tenant, member, secret.id())).contains(secret.with(Bytes.NONE));
    assertThat(to(tenant, plain.message())).contains(plain);
  }

  @Test
  default void keepsWhichKeyAReplyIsSealedUnder() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    StoredReply open = replyTo(member, newFingerprint());
    StoredReply last =
        new StoredReply(
            newReply(),
            member,
            newFingerprint(),
            open.recipient(),
            true,
            false,
            bytes("goodbye"),
            NOON,
            ReplyKey.DAY,
            Optional.empty());
    put(tenant, open);
    put(tenant, last);
    assertThat(find(tenant, member, open.id()).map(StoredReply::key)).contains(ReplyKey.OPEN);
    assertThat(find(tenant, member, last.id())).contains(last);
    assertThat(to(tenant, last.message())).contains(last);
  }

  @Test
  default void keepsSilenceToo() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    StoredReply silence =
        new StoredReply(
            newReply(), member, newFingerprint(), newFingerprint(), false, bytes(0), NOON);
    put(tenant, silence);
    assertThat(to(tenant, silence.message())).contains(silence);
  }

  @Test
  default void forgetsOldAnswersOfOneMemberThatWereNeverSent() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    StoredReply old = unsent(member, NOON.minusSeconds(1));
    StoredReply fresh = unsent(member, NOON);
    StoredReply others = unsent(memberIn(tenant), NOON.minusSeconds(1));
    StoredReply sent = replyTo(member, newFingerprint());
    List.of(old, fresh, others, sent).forEach(each -> put(tenant, each));
    write(tenant, scope -> scope.replies().forgetUnsent(member, NOON));
    assertThat(to(tenant, old.message())).isEmpty();
    assertThat(find(tenant, member, old.id())).isEmpty();
    assertThat(to(tenant, fresh.message())).contains(fresh);
    assertThat(to(tenant, others.message())).contains(others);
    write(tenant, scope -> scope.replies().forgetUnsent(member, NOON.plusSeconds(60)));
    assertThat(to(tenant, sent.message())).contains(sent);
  }

  private StoredReply unsent(MemberId member, Instant at) {
    return new StoredReply(
        newReply(), member, newFingerprint(), newFingerprint(), false, bytes("words"), at);
  }

  @Test
  default void findsNoReplyWhereThereIsNone() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    assertThat(to(tenant, newFingerprint())).isEmpty();
    assertThat(find(tenant, member, newReply())).isEmpty();
  }

  @Test
  default void saysTheSameOfAnExpectedReply() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    StoredReply reply = replyTo(member, newFingerprint());
    put(tenant, reply);
    Fingerprint unknown = newFingerprint();
    storage()
        .<Boolean>inTenant(
            tenant,
            scope -> {
              scope.replies().expect(reply.message());
              scope.replies().expect(unknown);
              assertThat(scope.members().lock(member)).isPresent();
              assertThat(scope.replies().to(reply.message())).contains(reply);
              assertThat(scope.replies().to(reply.message())).contains(reply);
              assertThat(scope.replies().to(unknown)).isEmpty();
              return true;
            });
  }

  @Test
  default void showsAnExpectedReplyThatWasPutMeanwhile() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    StoredReply reply = replyTo(member, newFingerprint());
    storage()
        .<Boolean>inTenant(
            tenant,
            scope -> {
              scope.replies().expect(reply.message());
              assertThat(scope.members().lock(member)).isPresent();
              scope.replies().put(reply);
              assertThat(scope.replies().to(reply.message())).contains(reply);
              return true;
            });
  }

  @Test
  default void findsAReplyForItsOwnMemberOnly() {
    TenantId tenant = newTenant();
    StoredReply reply = replyTo(memberIn(tenant), newFingerprint());
    put(tenant, reply);
    assertThat(find(tenant, memberIn(tenant), reply.id())).isEmpty();
  }

  @Test
  default void keepsOneReplyToAMessage() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    StoredReply first = replyTo(member, newFingerprint());
    put(tenant, first);
    assertThatThrownBy(() -> put(tenant, another(first)))
        .isInstanceOf(MemoException.TryAgain.class);
    assertThat(to(tenant, first.message())).contains(first);
  }

  @Test
  default void keepsOneReplyWhenTwoAnswerAtOnce() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    StoredReply pattern = replyTo(member, newFingerprint());
    Callable<Boolean> answer =
        () -> {
          try {
            put(tenant, another(pattern));
            return true;
          } catch (MemoException.TryAgain lost) {
            return false;
          }
        };
    List<Boolean> kept = Race.between(Collections.nCopies(4, answer));
    assertThat(kept).containsOnlyOnce(true);
    assertThat(to(tenant, pattern.message())).isPresent();
  }

  @Test
  default void neverShowsAnotherTenantsReply() {
    TenantId tenant = newTenant();
    TenantId other = newTenant();
    MemberId member = memberIn(tenant);
    write(other, scope -> scope.members().add(Fixtures.member(member)));
    StoredReply reply = replyTo(member, newFingerprint());
    put(tenant, reply);
    assertThat(to(other, reply.message())).isEmpty();
    assertThat(find(other, member, reply.id())).isEmpty();
  }

  @Test
  default void letsTwoTenantsAnswerTheSameMessage() {
    TenantId other = newTenant();
    TenantId tenant = newTenant();
    StoredReply reply = replyTo(memberIn(tenant), newFingerprint());
    put(tenant, reply);
    StoredReply theirs =
        new StoredReply(
            newReply(),
            memberIn(other),
            reply.message(),
            reply.recipient(),
            true,
            reply.content(),
            NOON);
    put(other, theirs);
    assertThat(to(other, reply.message())).contains(theirs);
    assertThat(to(tenant, reply.message())).contains(reply);
  }

  private void put(TenantId tenant, StoredReply reply) {
    write(tenant, scope -> scope.replies().put(reply));
  }

  private Optional<StoredReply> to(TenantId tenant, Fingerprint message) {
    return storage().inTenant(tenant, scope -> scope.replies().to(message));
  }

  private Optional<StoredReply> find(TenantId tenant, MemberId member, ReplyId reply) {
    return storage().inTenant(tenant, scope -> scope.replies().find(member, reply));
  }

  private static StoredReply another(StoredReply of) {
    return new StoredReply(
        newReply(), of.member(), of.message(), of.recipient(), true, of.content(), of.createdAt());
  }
}
