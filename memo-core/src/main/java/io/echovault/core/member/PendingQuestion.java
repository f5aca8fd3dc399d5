package io.echovault.core.member;

import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A question with buttons that waits for its answer, which may also be typed.
 *
 * @param choices what may be chosen, in the order of the buttons; at most {@link #MOST}
 */
public record PendingQuestion(List<Choice> choices, Instant askedAt) {
  static final int MOST = 10;

  private static final Duration WAITS = Duration.ofHours(1);

  public PendingQuestion {
    choices = List.copyOf(choices);
    if (choices.isEmpty() || choices.size() > MOST) {
      throw new IllegalArgumentException("a question has 1 to " + MOST + " choices");
    }
  }

  /** One of them: what its button says when it is pressed, and the title that it was sent with. */
  public record Choice(String buttonId, String title) {
    /** Prints no words. */
    @Override
    public String toString() {
      return "Choice";
    }
  }

  /** Whether it may still be answered. */
  public boolean waitsAt(Instant moment) {
    return !moment.isBefore(askedAt) && askedAt.plus(WAITS).isAfter(moment);
  }

  void writeTo(ByteWriter out) {
    out.writeInstant(askedAt).writeInt(choices.size());
    choices.forEach(each -> out.writeText(each.buttonId()).writeText(each.title()));
  }

  static PendingQuestion readFrom(ByteReader in) {
    Instant askedAt = in.readInstant();
    List<Choice> choices = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      choices.add(new Choice(in.readText(), in.readText()));
    }
    return new PendingQuestion(choices, askedAt);
  }
}
