package io.echovault.core.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.answer.AnswerFacts;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Recipient;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FreshDeliveriesTest {
  private static final Instant NOW = Instant.parse("2026-05-03T10:00:00Z");
  private static final MemberRef ANA = member(1);

  private final FreshDeliveries fresh = new FreshDeliveries();

  @Test
  void givesADeliveryOnce() {
    fresh.hold(ANA, delivery(7), NOW);
    assertThat(fresh.take(ANA, reply(7))).contains(delivery(7));
    assertThat(fresh.take(ANA, reply(7))).isEmpty();
  }

  @Test
  void neverGivesAnotherMembersDelivery() {
    fresh.hold(ANA, delivery(7), NOW);
    assertThat(fresh.take(member(2), reply(7))).isEmpty();
  }

  @Test
  void letsGoOfWhatIsOld() {
    fresh.hold(ANA, delivery(1), NOW);
    fresh.hold(ANA, delivery(2), NOW.plusSeconds(31));
    assertThat(fresh.take(ANA, reply(1))).isEmpty();
    assertThat(fresh.take(ANA, reply(2))).isPresent();
  }

  @Test
  void holdsSoManyAndNoMore() {
    for (int number = 0; number < 20_000; number++) {
      fresh.hold(ANA, delivery(number), NOW);
    }
    assertThat(fresh.take(ANA, reply(0))).isEmpty();
    assertThat(fresh.take(ANA, reply(19_999))).isPresent();
  }

  private static MemberRef member(long number) {
    return new MemberRef(new TenantId(new UUID(0, number)), new MemberId(new UUID(0, number)));
  }

  private static ReplyId reply(long number) {
    return new ReplyId(new UUID(1, number));
  }

  private static StoredAnswer delivery(long number) {
    ChannelIdentity phone =
        new ChannelIdentity(Channel.WHATSAPP, ChannelIdentity.Kind.PHONE, "34600111001");
    return new StoredAnswer(
        new Delivery(
            reply(number),
            new Recipient(Channel.WHATSAPP, "106540000000001", List.of(phone)),
            new Reply.Text("Kept as #" + number),
            Optional.of(new MessageId("wamid.x")),
            NOW),
        AnswerFacts.none("en"));
  }
}
