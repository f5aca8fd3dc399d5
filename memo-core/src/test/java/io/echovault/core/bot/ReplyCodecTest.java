package io.echovault.core.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.core.answer.AnswerFacts;
import io.echovault.core.codec.Golden;
import io.echovault.core.codec.StoredForm;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Recipient;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.Reply.Button;
import io.echovault.ports.vocabulary.Reply.Row;
import io.echovault.testkit.Fixtures;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ReplyCodecTest {
  private static final List<Reply> REPLIES =
      List.of(
          new Reply.Text("é🔐".repeat(1000)),
          new Reply.Choice("Delete?", List.of(new Button("a", "Yes"), new Button("b", "No"))),
          new Reply.Menu(
              "Which?", "Open", List.of(new Row("1", "One", ""), new Row("2", "2", "x"))),
          new Reply.Document("Here it is", "copy.zip"));

  @Test
  void givesBackEveryShapeOfReply() {
    for (Reply reply : REPLIES) {
      StoredAnswer answer = new StoredAnswer(delivery(reply), AnswerFacts.none("en"));
      assertThat(ReplyCodec.fromBytes(answer.delivery().id(), ReplyCodec.toBytes(answer)))
          .isEqualTo(answer);
    }
  }

  @Test
  void givesBackWhatAnAnswerIs() {
    List<AnswerFacts> all =
        List.of(
            new AnswerFacts(List.of(), List.of(), OptionalInt.of(12), false, "en"),
            new AnswerFacts(List.of(3, 14), List.of(14), OptionalInt.empty(), false, "hi"),
            new AnswerFacts(List.of(), List.of(), OptionalInt.empty(), true, "pt"));
    for (AnswerFacts facts : all) {
      StoredAnswer answer = new StoredAnswer(delivery(REPLIES.get(0)), facts);
      assertThat(ReplyCodec.fromBytes(answer.delivery().id(), ReplyCodec.toBytes(answer)).facts())
          .isEqualTo(facts);
    }
  }

  @Test
  void readsAndWritesWhatIsStored() {
    byte[] stored = Golden.bytes(StoredForm.REPLY);
    StoredAnswer answer = example();
    assertThat(ReplyCodec.fromBytes(answer.delivery().id(), stored)).isEqualTo(answer);
    assertThat(ReplyCodec.toBytes(answer)).containsExactly(stored);
  }

  static StoredAnswer example() {
    return new StoredAnswer(
        delivery(REPLIES.get(1)),
        new AnswerFacts(List.of(3, 14), List.of(14), OptionalInt.of(3), true, "en"));
  }

  @Test
  void refusesWhatWasCutAnywhere() {
    Delivery delivery = delivery(REPLIES.get(1));
    AnswerFacts facts = new AnswerFacts(List.of(3, 14), List.of(14), OptionalInt.of(3), true, "en");
    byte[] bytes = ReplyCodec.toBytes(new StoredAnswer(delivery, facts));
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> ReplyCodec.fromBytes(delivery.id(), cut))
          .isInstanceOf(MemoException.Unreadable.class);
    }
  }

  private static Delivery delivery(Reply reply) {
    Recipient to =
        new Recipient(
            Channel.WHATSAPP,
            "our-number",
            List.of(
                ChannelIdentity.whatsappUser("ES.1"),
                ChannelIdentity.whatsappPhone("34600111222")));
    return new Delivery(
        Fixtures.newReply(), to, reply, Optional.of(new MessageId("wamid.1")), Fixtures.NOON);
  }
}
