package io.echovault.core.transfer;

import io.echovault.core.memory.BulkMemories.Taken;
import io.echovault.core.transfer.Notices.Kind;
import io.echovault.ports.vocabulary.DateOrder;
import io.echovault.ports.vocabulary.ImportReport;
import java.util.ArrayList;
import java.util.List;

/** Counts what becomes of a file's messages, and says it in words. */
final class Tally {
  private int kept;
  private int first;
  private int last;
  private int locked;
  private int known;
  private int forgotten;

  void add(Taken taken) {
    List<Integer> numbers = taken.numbers();
    if (!numbers.isEmpty()) {
      first = kept == 0 ? numbers.get(0) : first;
      last = numbers.get(numbers.size() - 1);
    }
    kept += numbers.size();
    locked += taken.locked();
    known += taken.known();
    forgotten += taken.forgotten();
  }

  ImportReport ofCopy() {
    return report(0, "Imported your copy: " + counts("memory", "memories") + ".");
  }

  /**
   * The report on a chat.
   *
   * @param tooLong how many messages were longer than a memory can be
   * @param own whether any of them was the member's own
   */
  ImportReport ofChat(ChatFile chat, int tooLong, boolean own) {
    var words = new StringBuilder("Imported the chat: " + counts("message", "messages") + ".");
    List<String> skipped = new ArrayList<>();
    count(skipped, chat.skipped().getOrDefault(Kind.MEDIA, 0), "without words (media)");
    count(skipped, chat.skipped().getOrDefault(Kind.NOTICE, 0), "of WhatsApp's own notices");
    count(skipped, chat.skipped().getOrDefault(Kind.DELETED, 0), "deleted");
    count(skipped, tooLong, "too long");
    if (!skipped.isEmpty()) {
      words.append(" Skipped: ").append(String.join(", ", skipped)).append('.');
    }
    words.append(' ').append(dates(chat.dates()));
    if (!own && !chat.lines().isEmpty()) {
      words.append(
          " None of the names in it is yours as I know it, so every message has its author's name"
              + " in front.");
    }
    int all = tooLong + chat.skipped().values().stream().mapToInt(Integer::intValue).sum();
    return report(all, words.toString());
  }

  private ImportReport report(int skipped, String summary) {
    return new ImportReport(true, kept, known + forgotten, skipped, summary);
  }

  private String counts(String one, String many) {
    List<String> parts = new ArrayList<>();
    String numbers = kept == 1 ? " as #" + first : " as #" + first + " to #" + last;
    parts.add(
        kept == 0
            ? "nothing new to keep"
            : "kept " + kept + " " + (kept == 1 ? one : many) + numbers);
    if (locked > 0) {
      parts.add(
          locked
              + (locked == 1
                  ? " of them locked, because it sounds secret"
                  : " of them locked, because they sound secret"));
    }
    count(parts, known, "there already");
    count(parts, forgotten, "not kept again, because you deleted them");
    return String.join(", ", parts);
  }

  private static void count(List<String> parts, int number, String what) {
    if (number > 0) {
      parts.add(number + " " + what);
    }
  }

  private static String dates(DateReading dates) {
    String order =
        switch (dates.order()) {
          case DAY_MONTH_YEAR -> "day, month, year";
          case MONTH_DAY_YEAR -> "month, day, year";
          case YEAR_MONTH_DAY -> "year, month, day";
        };
    return switch (dates.how()) {
      case BY_THE_FILE -> "Its dates are written " + order + ".";
      case AS_TOLD -> "Its dates were read as " + order + ", as you said.";
      case BY_HABIT ->
          "Its dates could be "
              + order
              + " or "
              + (dates.order() == DateOrder.DAY_MONTH_YEAR
                  ? "month, day, year"
                  : "day, month, year")
              + ": I took the first, which is usual where your number is from.";
    };
  }
}
