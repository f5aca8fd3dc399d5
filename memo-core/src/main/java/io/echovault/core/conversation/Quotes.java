package io.echovault.core.conversation;

import io.echovault.core.text.Cut;
import io.echovault.ports.vocabulary.Memory;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** How memories are quoted in a reply. */
final class Quotes {
  private static final int IN_A_LIST = 300;
  private static final int IN_AN_ANSWER = 1_000;
  private static final int IN_A_CHOICE = 200;

  /** Stands before words of a secret tier, so that nobody takes them for others; us included. */
  static final String SECRET = "🔒";

  static final String LOCKED = "Locked memories are shown after /login only.";

  private Quotes() {}

  /** {@code #12 (5 May 2026): “…”}, whole. */
  static String whole(Memory memory, ZoneId zone) {
    return line(memory, zone, Integer.MAX_VALUE);
  }

  /** The memories that answer a question, one a line, each long enough to be of use. */
  static String answers(List<Memory> memories, ZoneId zone) {
    return lines(memories, zone, IN_AN_ANSWER);
  }

  /** The same, with the time that each is about. */
  static String dated(List<Memory> memories, ZoneId zone) {
    return memories.stream()
        .map(memory -> line(memory, when(memory, zone), IN_AN_ANSWER))
        .collect(Collectors.joining("\n"));
  }

  private static String when(Memory memory, ZoneId zone) {
    return Dates.day(memory.saidAt(), zone)
        + memory.aboutAt().map(at -> ", for " + Dates.about(memory, at, zone)).orElse("");
  }

  /**
   * A memory that answers a question, and what stood before it: {@code #15 (3 May 2026): “…” (since
   * 3 May 2026; before that: #12 “…”)}.
   */
  static String answer(Memory memory, List<Memory> before, ZoneId zone) {
    String line = line(memory, zone, IN_AN_ANSWER);
    return before.isEmpty()
        ? line
        : line
            + " (since %s; before that: %s)"
                .formatted(
                    Dates.day(memory.saidAt(), zone),
                    before.stream()
                        .map(each -> "#" + each.number() + " " + beginning(each))
                        .collect(Collectors.joining(", ")));
  }

  /** Whether an answer has words of a secret tier in it. */
  static boolean hasSecret(String answer) {
    return answer.contains(SECRET);
  }

  private static String sign(Memory memory) {
    return memory.tier().secret() ? SECRET : "";
  }

  /** Memories in a list, one a line, shortened. */
  static String list(List<Memory> memories, ZoneId zone) {
    return lines(memories, zone, IN_A_LIST);
  }

  /** The beginning of a memory, for a question with buttons. */
  static String beginning(Memory memory) {
    return sign(memory) + "“" + Cut.shortened(memory.text(), IN_A_CHOICE) + "”";
  }

  private static String lines(List<Memory> memories, ZoneId zone, int most) {
    return memories.stream()
        .map(memory -> line(memory, zone, most))
        .collect(Collectors.joining("\n"));
  }

  private static String line(Memory memory, ZoneId zone, int most) {
    return line(memory, Dates.day(memory.saidAt(), zone), most);
  }

  private static String line(Memory memory, String when, int most) {
    return "%s#%d (%s): “%s”"
        .formatted(sign(memory), memory.number(), when, Cut.shortened(memory.text().strip(), most));
  }
}
