package io.echovault.core.bot;

import io.echovault.core.answer.AnswerFacts;
import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.core.codec.StoredForm;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Recipient;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.Reply.Attached;
import io.echovault.ports.vocabulary.Reply.Button;
import io.echovault.ports.vocabulary.Reply.Choice;
import io.echovault.ports.vocabulary.Reply.Document;
import io.echovault.ports.vocabulary.Reply.Menu;
import io.echovault.ports.vocabulary.Reply.Row;
import io.echovault.ports.vocabulary.Reply.Text;
import io.echovault.ports.vocabulary.ReplyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** A stored answer as bytes, a file's content excepted: that is made when it is sent. */
final class ReplyCodec {
  private static final int TEXT = 1;
  private static final int CHOICE = 2;
  private static final int MENU = 3;
  private static final int DOCUMENT = 4;
  private static final int ATTACHED = 5;
  private static final int TEXT_TO_QUOTE = 6;

  private ReplyCodec() {}

  static byte[] toBytes(StoredAnswer answer) {
    Delivery delivery = answer.delivery();
    Recipient to = delivery.to();
    ByteWriter out =
        new ByteWriter().begin(StoredForm.REPLY).writeText(to.channel().name()).writeText(to.via());
    out.writeInt(to.identities().size());
    to.identities()
        .forEach(
            each ->
                out.writeText(each.channel().name())
                    .writeText(each.kind().name())
                    .writeText(each.value()));
    write(out, delivery.reply());
    out.writeFlag(delivery.answers().isPresent());
    delivery.answers().ifPresent(message -> out.writeText(message.value()));
    out.writeInstant(delivery.since());
    write(out, answer.facts());
    return out.toBytes();
  }

  static StoredAnswer fromBytes(ReplyId id, byte[] bytes) {
    ByteReader in = new ByteReader(bytes).expect(StoredForm.REPLY);
    Channel channel = new Channel(in.readText());
    String via = in.readText();
    List<ChannelIdentity> identities =
        readList(
            in,
            each ->
                new ChannelIdentity(
                    new Channel(each.readText()),
                    each.readConstant(ChannelIdentity.Kind.class),
                    each.readText()));
    Delivery delivery =
        new Delivery(
            id,
            new Recipient(channel, via, identities),
            read(in),
            in.readFlag() ? Optional.of(new MessageId(in.readText())) : Optional.empty(),
            in.readInstant());
    return new StoredAnswer(delivery, readFacts(in));
  }

  private static void write(ByteWriter out, AnswerFacts facts) {
    write(out, facts.cites());
    write(out, facts.secrets());
    out.writeInt(facts.acknowledges().orElse(0))
        .writeFlag(facts.abstains())
        .writeText(facts.language());
  }

  private static AnswerFacts readFacts(ByteReader in) {
    List<Integer> cites = readList(in, ByteReader::readInt);
    List<Integer> secrets = readList(in, ByteReader::readInt);
    int acknowledges = in.readInt();
    return new AnswerFacts(
        cites,
        secrets,
        acknowledges == 0 ? OptionalInt.empty() : OptionalInt.of(acknowledges),
        in.readFlag(),
        in.readText());
  }

  private static void write(ByteWriter out, List<Integer> numbers) {
    out.writeInt(numbers.size());
    numbers.forEach(out::writeInt);
  }

  private static void write(ByteWriter out, Reply reply) {
    if (reply instanceof Text text) {
      out.writeByte(text.toBeQuoted() ? TEXT_TO_QUOTE : TEXT).writeText(text.body());
    } else if (reply instanceof Choice choice) {
      out.writeByte(CHOICE).writeText(choice.body()).writeInt(choice.buttons().size());
      choice.buttons().forEach(each -> out.writeText(each.id()).writeText(each.title()));
    } else if (reply instanceof Menu menu) {
      out.writeByte(MENU).writeText(menu.body()).writeText(menu.open());
      out.writeInt(menu.rows().size());
      menu.rows()
          .forEach(
              each ->
                  out.writeText(each.id()).writeText(each.title()).writeText(each.description()));
    } else if (reply instanceof Document document) {
      out.writeByte(DOCUMENT).writeText(document.body()).writeText(document.fileName());
    } else if (reply instanceof Attached file) {
      out.writeByte(ATTACHED).writeText(file.body()).writeText(file.fileName());
      out.writeText(file.mimeType()).writeInt(file.memory());
    } else {
      throw new IllegalStateException("silence is not delivered");
    }
  }

  private static Reply read(ByteReader in) {
    int shape = in.readByte();
    return switch (shape) {
      case TEXT -> new Text(in.readText());
      case TEXT_TO_QUOTE -> new Text(in.readText(), true);
      case CHOICE ->
          new Choice(
              in.readText(), readList(in, each -> new Button(each.readText(), each.readText())));
      case MENU ->
          new Menu(
              in.readText(),
              in.readText(),
              readList(in, each -> new Row(each.readText(), each.readText(), each.readText())));
      case DOCUMENT -> new Document(in.readText(), in.readText());
      case ATTACHED -> new Attached(in.readText(), in.readText(), in.readText(), in.readInt());
      default -> throw new MemoException.Unreadable("a stored reply of unknown shape " + shape);
    };
  }

  private static <T> List<T> readList(ByteReader in, Function<ByteReader, T> element) {
    List<T> list = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      list.add(element.apply(in));
    }
    return list;
  }
}
