package io.echovault.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.core.answer.Argument.Divided;
import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.core.codec.Golden;
import io.echovault.core.codec.StoredForm;
import io.echovault.core.time.TimeSpan;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageCodecTest {
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final Instant NOON = Instant.parse("2026-05-05T12:00:00Z");

  static final Message MESSAGE =
      Message.of("a")
          .with("words", "Acme & sons")
          .with("count", 12)
          .with("nested", Message.of("b").withDay("day", NOON, MADRID))
          .withDays(
              "days", new TimeSpan(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 3), MADRID))
          .withList("all", List.of(Message.of("c"), Message.of("d")), Divided.AND);

  @Test
  void givesBackWhatWasWritten() {
    ByteWriter out = new ByteWriter();

    MessageCodec.write(out, MESSAGE);

    assertThat(MessageCodec.read(new ByteReader(out.toBytes()))).isEqualTo(MESSAGE);
  }

  @Test
  void readsAndWritesWhatIsStored() {
    byte[] stored = Golden.bytes(StoredForm.MESSAGE);
    ByteWriter out = new ByteWriter();

    MessageCodec.write(out, MESSAGE);

    assertThat(MessageCodec.read(new ByteReader(stored))).isEqualTo(MESSAGE);
    assertThat(out.toBytes()).containsExactly(stored);
  }

  @Test
  void keepsNoQuoteOfAMemory() {
    Memory memory =
        new Memory(
            new MemoryId(new UUID(0, 1)),
            1,
            "The key is under the mat",
            Tier.GENERAL,
            Provenance.SAID,
            NOON,
            Optional.empty(),
            MADRID,
            Optional.empty(),
            1);
    Message message = Message.of("a").with("quote", new Argument.Quote(memory, 100));

    assertThatThrownBy(() -> MessageCodec.write(new ByteWriter(), message))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("mat");
  }
}
