package io.echovault.core.member;

import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.core.text.Cut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the next message may refer to. Does not print words.
 *
 * @param pending the question that waits for its answer
 * @param asked the last question of the member's that was answered
 * @param kept the numbers of what was kept last, at most {@link #MOST}
 */
public record Recent(Optional<PendingQuestion> pending, Optional<Asked> asked, List<Integer> kept) {
  /** Nothing. */
  public static final Recent NONE = new Recent(Optional.empty(), Optional.empty(), List.of());

  static final int MOST = 20;

  private static final int LONGEST = 300;

  public Recent {
    kept = List.copyOf(firstOf(kept));
  }

  /**
   * A question of the member's.
   *
   * @param words what they asked, cut when it is long
   * @param answeredWith the numbers of the memories that it was answered with
   */
  public record Asked(String words, List<Integer> answeredWith) {
    public Asked {
      words = Cut.shortened(words, LONGEST);
      answeredWith = List.copyOf(firstOf(answeredWith));
    }

    @Override
    public String toString() {
      return "Asked" + answeredWith;
    }
  }

  private static List<Integer> firstOf(List<Integer> numbers) {
    return numbers.subList(0, Math.min(numbers.size(), MOST));
  }

  /** The question that may be answered at a moment. */
  public Optional<PendingQuestion> pendingAt(Instant moment) {
    return pending.filter(question -> question.waitsAt(moment));
  }

  /** The same with another question that waits, or none. */
  public Recent waitingFor(Optional<PendingQuestion> question) {
    return new Recent(question, asked, kept);
  }

  /** The same once something was asked. */
  public Recent asking(String words, List<Integer> answeredWith) {
    return new Recent(pending, Optional.of(new Asked(words, answeredWith)), kept);
  }

  /** The same once something was kept. */
  public Recent keeping(List<Integer> numbers) {
    // What was shown before is no longer the last thing spoken of.
    return new Recent(pending, asked.map(last -> new Asked(last.words(), List.of())), numbers);
  }

  void writeTo(ByteWriter out) {
    out.writeFlag(pending.isPresent());
    pending.ifPresent(each -> each.writeTo(out));
    out.writeFlag(asked.isPresent());
    asked.ifPresent(each -> write(out.writeText(each.words()), each.answeredWith()));
    write(out, kept);
  }

  static Recent readFrom(ByteReader in) {
    return new Recent(
        in.readFlag() ? Optional.of(PendingQuestion.readFrom(in)) : Optional.empty(),
        in.readFlag() ? Optional.of(new Asked(in.readText(), numbers(in))) : Optional.empty(),
        numbers(in));
  }

  private static void write(ByteWriter out, List<Integer> numbers) {
    out.writeInt(numbers.size());
    numbers.forEach(out::writeInt);
  }

  private static List<Integer> numbers(ByteReader in) {
    List<Integer> numbers = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      numbers.add(in.readInt());
    }
    return numbers;
  }
}
