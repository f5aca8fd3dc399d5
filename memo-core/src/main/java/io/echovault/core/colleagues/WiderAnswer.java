package io.echovault.core.colleagues;

import io.echovault.core.answer.Message;
import io.echovault.core.text.Cut;
import io.echovault.ports.vocabulary.Memory;
import java.time.ZoneId;
import java.util.List;

/** What is said to a wider question. All of it fits into one message. */
public final class WiderAnswer {
  private static final int SHOWN = 300;

  private WiderAnswer() {}

  /** A memory, and whose it is: "you", or a name that no other person in the answer has. */
  public record Quoted(Message whose, Memory memory) {
    @Override
    public String toString() {
      return "Quoted[" + memory + "]";
    }
  }

  /** The memories that were found, each with its owner, its number there and its day. */
  public static Message found(List<Quoted> found, ZoneId zone) {
    return Message.lines(found.stream().map(each -> line(each, zone)).toList());
  }

  /** Memories that fit less well. */
  public static Message nearest(List<Quoted> found, ZoneId zone) {
    return Message.lines(Message.of("search.nearest"), found(found, zone));
  }

  /** Nothing has the words. */
  public static Message nothing(int people) {
    return Message.of("wider.nothing").with("people", people);
  }

  // Not a quote: its number is one of its owner's, not of the member who asks.
  private static Message line(Quoted quoted, ZoneId zone) {
    Memory memory = quoted.memory();
    return Message.of("wider.line")
        .with("whose", quoted.whose())
        .with("number", memory.number())
        .withDay("day", memory.saidAt(), zone)
        .with("words", Cut.shortened(memory.text().strip(), SHOWN));
  }
}
