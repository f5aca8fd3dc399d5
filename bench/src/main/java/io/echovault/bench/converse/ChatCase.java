package io.echovault.bench.converse;

import java.time.Duration;
import java.util.List;

/**
 * One conversation of a person whom the bot does not know yet.
 *
 * @param kind what it tries, such as {@code recall}
 * @param lang the language that the person writes
 * @param phone how the person's number begins, which says where they live
 * @param settle how long the person waits before a message whose reply is looked at
 * @param checkedWaits whether the person waits before every checked message, not the last one alone
 * @param why what is hard about it, or empty
 */
public record ChatCase(
    String id,
    String kind,
    String lang,
    String phone,
    List<Step> steps,
    Duration settle,
    boolean checkedWaits,
    String why) {

  public ChatCase {
    steps = List.copyOf(steps);
  }

  /**
   * A message, and what is looked for in the whole reply to it; {@code !press REGEX} presses the
   * button of that title instead.
   *
   * @param want regular expressions that must be found
   * @param unwanted those that must not
   */
  public record Step(String text, List<String> want, List<String> unwanted) {
    public Step {
      want = List.copyOf(want);
      unwanted = List.copyOf(unwanted);
    }
  }

  /** Whether the person waits before a step. */
  boolean waitsBefore(int step) {
    return step == steps.size() - 1 || (checkedWaits && !steps.get(step).want().isEmpty());
  }
}
