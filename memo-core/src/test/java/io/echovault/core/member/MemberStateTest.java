package io.echovault.core.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.core.answer.Message;
import io.echovault.core.codec.Golden;
import io.echovault.core.codec.StoredForm;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.SessionId;
import io.echovault.ports.vocabulary.SpokenWish;
import io.echovault.ports.vocabulary.TenantId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MemberStateTest {
  static final MemberState STATE =
      new MemberState(
          List.of(
              ChannelIdentity.whatsappUser("ES.1"), ChannelIdentity.whatsappPhone("34600111222")),
          List.of(3L, Long.MAX_VALUE),
          new ChatState(
              new Settings(ZoneId.of("Europe/Madrid"), "es", true, Settings.Cloud.ON),
              true,
              false,
              Optional.of("the rest, é🔐\u0000"),
              Optional.of(Message.of("tenant.left").with("organisation", "Acme")),
              new PinGuard(
                  Optional.of(Instant.parse("2026-11-22T09:59:00Z")),
                  List.of(
                      new HeldMessage(
                          7,
                          "830174",
                          Provenance.SAID,
                          new MessageId("wamid.2"),
                          Instant.parse("2026-11-22T10:00:00Z"),
                          Instant.parse("2026-11-22T10:10:00Z")))),
              new Recent(
                  Optional.of(
                      new PendingQuestion(
                          List.of(
                              new PendingQuestion.Choice("delete:3:1", "delete.button"),
                              new PendingQuestion.Choice("keep:3:1", "keep.button")),
                          Instant.parse("2026-11-22T10:01:00Z"))),
                  Optional.of(new Recent.Asked("where is the tent?", List.of(3, 9))),
                  List.of(12))),
          new Belonging(
              "Ana Pérez",
              true,
              Optional.of(
                  new MemberRef(
                      new TenantId(new UUID(1, 2)), new MemberId(new UUID(3, Long.MAX_VALUE))))),
          Optional.of(
              new LastChat(Channel.WHATSAPP, "1555", Instant.parse("2026-11-22T10:00:00Z"))),
          HiddenMemories.NONE
              .with(new MemoryId(new UUID(5, 6)), 12, Instant.parse("2026-11-22T10:00:00Z"))
              .allTold()
              .with(new MemoryId(new UUID(7, 8)), 13, Instant.parse("2026-11-22T11:00:00Z")),
          Optional.of(
              new FormerHolder(
                  new MemberRef(new TenantId(new UUID(5, 6)), new MemberId(new UUID(7, 8))),
                  true,
                  false)),
          Instant.parse("2026-11-22T10:00:00Z"),
          new Bytes(new byte[] {1, 2, 3}));

  @Test
  void comesBackAsItWas() {
    assertThat(MemberState.fromBytes(STATE.toBytes())).isEqualTo(STATE);
  }

  private static MemberState with(Settings settings) {
    return STATE.with(STATE.chat().with(settings));
  }

  @Test
  void comesBackAsOfSomebodyWhoHearsReplies() {
    Settings settings = STATE.chat().settings();
    MemberState hearing = with(settings.hearingReplies(SpokenWish.TOO));
    byte[] bytes = hearing.toBytes();
    assertThat(MemberState.fromBytes(bytes)).isEqualTo(hearing).isNotEqualTo(STATE);
    // A version that knows nothing of it stops before it.
    assertThat(Arrays.copyOf(bytes, bytes.length - 1)).containsExactly(STATE.toBytes());

    SessionId login = new SessionId(new UUID(9, 10));
    for (Settings each :
        List.of(
            settings.hearingReplies(SpokenWish.ALONE),
            settings.hearingSecrets(login),
            settings.hearingReplies(SpokenWish.ALONE).hearingSecrets(login))) {
      byte[] more = with(each).toBytes();
      assertThat(MemberState.fromBytes(more)).isEqualTo(with(each));
      // So does one that knows no more than whether replies are spoken.
      assertThat(Arrays.copyOf(more, bytes.length)).containsExactly(bytes);
    }
  }

  @Test
  void comesBackAsOfSomebodyWhoGetsMail() {
    Instant noon = Instant.parse("2026-11-22T12:00:00Z");
    Mailbox waiting = Mailbox.NONE.asking("ana@example.org", noon).coded("123456");
    Mailbox both = waiting.confirmed().asking("other@example.org", noon.plusSeconds(1));
    for (Mailbox each : List.of(waiting, waiting.mistaken(), waiting.confirmed(), both)) {
      MemberState mailed = STATE.with(STATE.chat().with(STATE.chat().settings().with(each)));
      byte[] bytes = mailed.toBytes();
      assertThat(MemberState.fromBytes(bytes)).isEqualTo(mailed).isNotEqualTo(STATE);
      // A version that knows nothing of it stops before it.
      int length = STATE.toBytes().length;
      assertThat(Arrays.copyOf(bytes, length)).containsExactly(STATE.toBytes());
      assertThat(mailed.chat().settings().toString() + each.asked())
          .doesNotContain("example.org", "123456");
    }
    Settings mailed = STATE.chat().settings().with(both);
    for (Settings each :
        List.of(
            mailed.hearingReplies(SpokenWish.TOO),
            mailed.hearingReplies(SpokenWish.ALONE),
            mailed.hearingSecrets(new SessionId(new UUID(9, 10))))) {
      assertThat(MemberState.fromBytes(with(each).toBytes())).isEqualTo(with(each));
    }
    MemberState removed =
        STATE.with(STATE.chat().with(STATE.chat().settings().with(both.confirmed().removed())));
    assertThat(MemberState.fromBytes(removed.toBytes())).isEqualTo(removed);
  }

  @Test
  void readsAndWritesWhatIsStored() {
    byte[] stored = Golden.bytes(StoredForm.MEMBER_STATE);
    assertThat(MemberState.fromBytes(stored)).isEqualTo(STATE);
    assertThat(STATE.toBytes()).containsExactly(stored);
  }

  @Test
  void printsNothingThatAMemberTyped() {
    assertThat(STATE.toString() + STATE.chat() + STATE.chat().pinGuard())
        .doesNotContain("830174", "the rest", "tent");
  }

  @Test
  void isUnreadableWhenCutAnywhere() {
    byte[] bytes = STATE.toBytes();
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> MemberState.fromBytes(cut))
          .isInstanceOf(MemoException.Unreadable.class);
    }
  }

  @Test
  void isUnreadableInAnotherVersion() {
    byte[] bytes = STATE.toBytes();
    bytes[0] = 99;
    assertThatThrownBy(() -> MemberState.fromBytes(bytes))
        .isInstanceOf(MemoException.Unreadable.class)
        .hasMessageContaining("99");
  }
}
