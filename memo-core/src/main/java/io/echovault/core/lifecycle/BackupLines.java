package io.echovault.core.lifecycle;

import io.echovault.core.answer.Argument;
import io.echovault.core.answer.Argument.Divided;
import io.echovault.core.answer.Message;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** How backups and what came back from one are listed. */
public final class BackupLines {
  private static final int NUMBERS_SHOWN = 20;

  private BackupLines() {}

  /** A backup in a list: its place from 1, when it was taken, and how many memories it holds. */
  public static Message line(int place, Instant takenAt, int memories, ZoneId zone) {
    return Message.of("restore.line")
        .with("place", place)
        .with("at", new Argument.Time(takenAt, zone, Argument.Precision.CLOCK))
        .with("count", memories);
  }

  /** The first numbers of memories, with a full stop. */
  public static Message numbers(List<Integer> numbers) {
    List<Message> shown =
        numbers.stream()
            .limit(NUMBERS_SHOWN)
            .map(number -> Message.of("number").with("number", number))
            .toList();
    return Message.of(numbers.size() > NUMBERS_SHOWN ? "numbers.and-more" : "numbers.all")
        .withList("numbers", shown, Divided.COMMAS);
  }
}
