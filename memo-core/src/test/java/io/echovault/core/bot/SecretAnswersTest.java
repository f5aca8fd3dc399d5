package io.echovault.core.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.core.InMemoryStorage;
import io.echovault.core.LocalKeyVault;
import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Argument.Quote;
import io.echovault.core.answer.Message;
import io.echovault.core.billing.QuietDays;
import io.echovault.core.member.ChatState;
import io.echovault.core.member.MemberState;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.member.Settings;
import io.echovault.core.sealing.DayKeys;
import io.echovault.core.sealing.Fingerprints;
import io.echovault.core.sealing.MemberKeys;
import io.echovault.core.sealing.PlatformKeys;
import io.echovault.core.session.SentLink;
import io.echovault.ports.outbound.KeyVault;
import io.echovault.ports.outbound.Replies;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Membership;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.ReplyKey;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.Sender;
import io.echovault.ports.vocabulary.SessionId;
import io.echovault.ports.vocabulary.StoredReply;
import io.echovault.ports.vocabulary.Tier;
import io.echovault.ports.vocabulary.UnlockPurpose;
import io.echovault.testkit.CountingIds;
import io.echovault.testkit.Fixtures;
import io.echovault.testkit.SettableInstants;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An answer that shows words of a secret tier is not stored unless a login is live. */
class SecretAnswersTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final ChannelIdentity EVA =
      new ChannelIdentity(Channel.WHATSAPP, ChannelIdentity.Kind.PHONE, "34600100299");

  private static final String WORDS = "The safe opens with 4711";

  private final List<StoredReply> kept = new ArrayList<>();
  private final InMemoryStorage storage = new InMemoryStorage();
  private final MemberRef eva = new MemberRef(Fixtures.newTenant(), Fixtures.newMember());
  private final KeyVault vault = LocalKeyVault.of(new Bytes(new byte[32]));
  private final MemberKeys keys = new MemberKeys(vault);
  private final PlatformKeys platformKeys = new PlatformKeys(storage.keys(), vault);
  private final ReplySeals seals = new ReplySeals(keys, new DayKeys(platformKeys));
  private final Fingerprints fingerprints = new Fingerprints(platformKeys);
  private final StoredReplies storedReplies =
      new StoredReplies(
          fingerprints, seals, new CountingIds(), new FreshDeliveries(), false, new QuietDays(0));
  private final MemberTransactions memberTransactions =
      new MemberTransactions(keys, new SettableInstants(NOW));
  private final Envelope envelope =
      new Envelope(
          new MessageId("wamid.safe"),
          "our-number",
          new Sender(List.of(EVA), Optional.empty()),
          NOW,
          NOW,
          Optional.empty(),
          false,
          Optional.empty());
  private final IncomingMessage asked = new IncomingMessage.Text(envelope, "what opens the safe?");

  @BeforeEach
  void evaWroteLately() {
    ChatState chat = ChatState.fresh(new Settings(MADRID, "en", false));
    MemberState state = MemberState.fresh(List.of(EVA), chat).heard(envelope);
    storage.<Boolean>inTenant(
        eva.tenant(),
        scope -> {
          memberTransactions.enrol(scope, eva, Membership.of(Role.OWNER), state).finish();
          return true;
        });
  }

  @Test
  void noWayOfKeepingOneTakesItWithoutASession() {
    Message secret = showing(Tier.SECRET);
    refused(memberTransaction -> keep(memberTransaction, secret));
    refused(
        memberTransaction ->
            storedReplies.keepOnce(memberTransaction, asked, "event", showing(Tier.ULTRA_SECRET)));
    refused(
        memberTransaction ->
            storedReplies.keepLast(
                memberTransaction,
                Handling.of(asked, storedReplies.fingerprint(asked), Optional.empty()),
                Rendering.word(memberTransaction, secret),
                List.of(EVA)));
    SentLink link =
        new SentLink(UnlockPurpose.ENTER_PIN, Channel.WHATSAPP, "our-number", envelope.id(), NOW);
    refused(
        memberTransaction ->
            storedReplies.tell(memberTransaction, link, "event", Answer.say(secret)));
    refused(memberTransaction -> storedReplies.remind(memberTransaction, "event", secret));
  }

  @Test
  void anOpenOneNamesTheOpenKeyInItsRow() {
    with(memberTransaction -> keep(memberTransaction, showing(Tier.GENERAL)));

    assertThat(stored()).singleElement().extracting(StoredReply::key).isEqualTo(ReplyKey.OPEN);
    assertThat(stored().get(0).session()).isEmpty();
    assertThat(stored().get(0).content().isEmpty()).isFalse();
  }

  @Test
  void oneOpensUnderTheKeyThatItsRowNamesAndNoOther() {
    with(memberTransaction -> keep(memberTransaction, showing(Tier.GENERAL)));
    StoredReply stored = stored().get(0);
    StoredReply renamed = of(stored, ReplyKey.SECRET, Optional.of(new SessionId(new UUID(0, 9))));
    with(
        memberTransaction -> {
          Optional<MemberRecord> record = Optional.of(memberTransaction.record());
          assertThat(seals.open(eva, record, stored)).isPresent();
          assertThat(seals.open(eva, Optional.empty(), stored)).as("no member").isEmpty();
          assertThatThrownBy(() -> seals.open(eva, record, renamed))
              .isInstanceOf(MemoException.Unreadable.class);
        });
  }

  @Test
  void theLastOneOpensWithoutTheMemberAndInNoOtherSessionsPlace() {
    with(
        memberTransaction ->
            storedReplies.keepLast(
                memberTransaction,
                Handling.of(asked, storedReplies.fingerprint(asked), Optional.empty()),
                Rendering.word(memberTransaction, showing(Tier.GENERAL)),
                List.of(EVA)));
    StoredReply last = stored().get(0);
    assertThat(last.key()).isEqualTo(ReplyKey.DAY);
    assertThat(seals.open(eva, Optional.empty(), last)).isPresent();
    with(
        memberTransaction ->
            assertThatThrownBy(
                    () ->
                        seals.open(
                            eva,
                            Optional.of(memberTransaction.record()),
                            of(last, ReplyKey.OPEN, Optional.empty())))
                .isInstanceOf(MemoException.Unreadable.class));
  }

  @Test
  void aReplyOfASessionIsSecretAndNoOtherIs() {
    StoredReply plain = Fixtures.replyTo(eva.member(), Fixtures.newFingerprint());
    assertThatThrownBy(() -> of(plain, ReplyKey.SECRET, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> of(plain, ReplyKey.OPEN, Optional.of(new SessionId(new UUID(0, 9)))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void keep(MemberTransaction memberTransaction, Message message) {
    storedReplies.keep(
        memberTransaction,
        asked,
        storedReplies.fingerprint(asked),
        Rendering.word(memberTransaction, message),
        List.of(EVA));
  }

  private void refused(Consumer<MemberTransaction> work) {
    kept.clear();
    with(
        memberTransaction ->
            assertThatThrownBy(() -> work.accept(memberTransaction))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("under a session only")
                .hasMessageNotContaining(WORDS));
    assertThat(stored()).isEmpty();
  }

  private void with(Consumer<MemberTransaction> work) {
    storage.<Boolean>inTenant(
        eva.tenant(),
        scope -> {
          work.accept(memberTransactions.lock(noting(TenantScope.class, scope), eva).orElseThrow());
          return true;
        });
  }

  /** The same part of the store; what is given to its {@code put} is noted. */
  private <T> T noting(Class<T> type, Object part) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().equals("put")) {
                kept.add((StoredReply) arguments[0]);
              }
              Object result = method.invoke(part, arguments);
              return result instanceof Replies ? noting(Replies.class, result) : result;
            }));
  }

  private List<StoredReply> stored() {
    return List.copyOf(kept);
  }

  private static StoredReply of(StoredReply reply, ReplyKey key, Optional<SessionId> session) {
    return new StoredReply(
        reply.id(),
        reply.member(),
        reply.message(),
        reply.recipient(),
        reply.toSend(),
        reply.merges(),
        reply.content(),
        reply.createdAt(),
        key,
        session);
  }

  private static Message showing(Tier tier) {
    Memory memory =
        new Memory(
            new MemoryId(new UUID(0, 1)),
            1,
            WORDS,
            tier,
            Provenance.SAID,
            NOW,
            Optional.empty(),
            MADRID,
            Optional.empty(),
            1);
    return Message.of("number").with("number", new Quote(memory, 100));
  }
}
