package io.echovault.core;

import static io.echovault.core.World.ANA_ID;
import static io.echovault.core.World.ANA_PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.core.codec.Golden;
import io.echovault.core.codec.StoredForm;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.InboxItem;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.OpenedItem;
import io.echovault.ports.vocabulary.Sender;
import io.echovault.testkit.Fixtures;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageSealTest {
  private static final byte[] CONTENT = Fixtures.bytes(3000).array();
  private static final OpenedItem OPENED = new OpenedItem(Channel.WHATSAPP, new Bytes(CONTENT));
  private static final Instant AT = Instant.parse("2026-11-22T23:59:59.999999999Z");
  private static final Sender ANA = new Sender(List.of(ANA_PHONE, ANA_ID), Optional.empty());

  private final World world = new World();
  private final MessageSeal seal = world.core().messageSeal();

  @Test
  void opensInAnotherProcess() {
    InboxItem item = seal(AT);
    assertThat(world.anotherProcess().core().messageSeal().open(item)).isEqualTo(OPENED);
    assertThat(item.receivedAt()).isEqualTo(Instant.parse("2026-11-22T23:59:59.999999Z"));
    assertThat(item.attempts()).isZero();
  }

  @Test
  void readsWhatWasStoredBefore() {
    byte[] stored = Golden.bytes(StoredForm.INBOX_ITEM);
    OpenedItem item = MessageSeal.fromBytes(stored);
    assertThat(item.channel()).isEqualTo(Channel.WHATSAPP);
    assertThat(item.content().array()).isEqualTo("Hola".getBytes(StandardCharsets.UTF_8));
    assertThat(MessageSeal.toBytes(item.channel(), item.content().array())).isEqualTo(stored);
  }

  @Test
  void namesAMessageAndItsSenderAlwaysTheSame() {
    InboxItem one = seal(AT);
    InboxItem two = seal(AT.plusSeconds(5));
    assertThat(two.message()).isEqualTo(one.message());
    assertThat(two.sender()).isEqualTo(one.sender());
    Sender byIdOnly = new Sender(List.of(ANA_ID), Optional.empty());
    assertThat(seal.seal(new MessageId("x"), byIdOnly, AT, CONTENT).sender())
        .isEqualTo(one.sender());
  }

  @Test
  void refusesWhatWasRelabelled() {
    InboxItem item = seal(AT);
    List<InboxItem> relabelled =
        List.of(
            item(Fixtures.messageOf(item.sender()), item.receivedAt(), item),
            item(item, item.receivedAt().minusNanos(1000), item),
            item(item, item.receivedAt(), Fixtures.messageOf(item.sender())));
    for (InboxItem other : relabelled) {
      assertThatThrownBy(() -> seal.open(other)).isInstanceOf(MemoException.Unreadable.class);
    }
  }

  @Test
  void forgetsWholeDaysForGood() {
    InboxItem old = seal(AT.minus(Duration.ofDays(3)));
    InboxItem young = seal(AT);
    seal.forgetDaysBefore(LocalDate.parse("2026-11-22"));
    seal.forgetDaysBefore(LocalDate.parse("2026-11-20"));
    assertThat(seal.open(young)).isEqualTo(OPENED);
    assertThatThrownBy(() -> seal.open(old))
        .isInstanceOf(MemoException.Unreadable.class)
        .hasMessageContaining("2026-11-19");
    assertThatThrownBy(() -> world.anotherProcess().core().messageSeal().open(old))
        .isInstanceOf(MemoException.Unreadable.class);
    seal.forgetDaysBefore(LocalDate.parse("2026-11-23"));
    assertThatThrownBy(() -> seal.open(young)).isInstanceOf(MemoException.Unreadable.class);
  }

  private InboxItem seal(Instant at) {
    return seal.seal(new MessageId("wamid.1"), ANA, at, CONTENT);
  }

  private static InboxItem item(InboxItem named, Instant at, InboxItem content) {
    return new InboxItem(named.message(), named.sender(), at, 0, content.content());
  }
}
