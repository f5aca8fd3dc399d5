package io.echovault.core.answer;

import io.echovault.core.answer.Argument.Days;
import io.echovault.core.answer.Argument.Divided;
import io.echovault.core.answer.Argument.Nested;
import io.echovault.core.answer.Argument.Precision;
import io.echovault.core.answer.Argument.Several;
import io.echovault.core.answer.Argument.Time;
import io.echovault.core.answer.Argument.Words;
import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.core.codec.StoredForm;
import io.echovault.core.time.TimeSpan;
import io.echovault.ports.vocabulary.MemoException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A message as bytes, to be said later. One that quotes a memory is not kept: what it quotes may be
 * forgotten or locked by then.
 */
public final class MessageCodec {
  private static final int WORDS = 1;
  private static final int NUMBER = 2;
  private static final int NESTED = 3;
  private static final int SEVERAL = 4;
  private static final int TIME = 5;
  private static final int DAYS = 6;

  private MessageCodec() {}

  /**
   * Writes a message.
   *
   * @throws IllegalArgumentException when it quotes a memory
   */
  public static void write(ByteWriter out, Message message) {
    writeBody(out.begin(StoredForm.MESSAGE), message);
  }

  private static void writeBody(ByteWriter out, Message message) {
    out.writeText(message.key()).writeInt(message.arguments().size());
    // In a fixed order, so that equal messages are equal bytes.
    message.arguments().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            each -> {
              out.writeText(each.getKey());
              write(out, each.getValue());
            });
  }

  private static void write(ByteWriter out, Argument argument) {
    if (argument instanceof Words words) {
      out.writeByte(WORDS).writeText(words.words());
    } else if (argument instanceof Argument.Count number) {
      out.writeByte(NUMBER).writeLong(number.value());
    } else if (argument instanceof Nested nested) {
      writeBody(out.writeByte(NESTED), nested.message());
    } else if (argument instanceof Several several) {
      out.writeByte(SEVERAL)
          .writeText(several.divided().name())
          .writeInt(several.messages().size());
      several.messages().forEach(each -> writeBody(out, each));
    } else if (argument instanceof Time time) {
      out.writeByte(TIME)
          .writeInstant(time.at())
          .writeText(time.zone().getId())
          .writeText(time.precision().name());
    } else if (argument instanceof Days days) {
      out.writeByte(DAYS)
          .writeLong(days.span().first().toEpochDay())
          .writeLong(days.span().last().toEpochDay())
          .writeText(days.span().zone().getId());
    } else {
      throw new IllegalArgumentException("a message that quotes a memory is not kept");
    }
  }

  /** Reads a message as {@link #write} wrote it. */
  public static Message read(ByteReader in) {
    return readBody(in.expect(StoredForm.MESSAGE));
  }

  private static Message readBody(ByteReader in) {
    String key = in.readText();
    Map<String, Argument> arguments = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      arguments.put(in.readText(), argument(in));
    }
    return new Message(key, arguments);
  }

  private static Argument argument(ByteReader in) {
    int shape = in.readByte();
    return switch (shape) {
      case WORDS -> new Words(in.readText());
      case NUMBER -> new Argument.Count(in.readLong());
      case NESTED -> new Nested(readBody(in));
      case SEVERAL -> several(in);
      case TIME -> new Time(in.readInstant(), in.readZone(), in.readConstant(Precision.class));
      case DAYS ->
          new Days(
              new TimeSpan(
                  LocalDate.ofEpochDay(in.readLong()),
                  LocalDate.ofEpochDay(in.readLong()),
                  in.readZone()));
      default -> throw new MemoException.Unreadable("an argument of unknown shape " + shape);
    };
  }

  private static Several several(ByteReader in) {
    Divided divided = in.readConstant(Divided.class);
    List<Message> messages = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      messages.add(readBody(in));
    }
    return new Several(messages, divided);
  }
}
