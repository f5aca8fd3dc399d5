package io.echovault.drills.voice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was counted in the flows of all members, by name, and what it breaks. */
final class VoiceTally {
  /** What is aimed at, of the logins that are not refused for the quality of their notes. */
  private static final double LEAST_OWN = 0.8;

  private static final double MOST_OTHERS = 0.02;

  private final Map<String, Integer> counts = new LinkedHashMap<>();

  VoiceTally() {
    List.of(
            "speakers",
            "enrolled",
            "asked_logged_out",
            "shown_logged_out",
            "own_logins",
            "own_opened",
            "own_unfit",
            "own_speakers_opened",
            "asked_logged_in",
            "shown_logged_in",
            "timed_out",
            "shown_after_timeout",
            "replays",
            "replays_opened",
            "wrong_words",
            "wrong_words_opened",
            "other_logins",
            "other_opened",
            "other_unfit",
            "locked_out",
            "opened_while_locked",
            "pin_logins",
            "pin_opened")
        .forEach(each -> counts.put(each, 0));
  }

  /** Counts one more of something that is in the list. */
  void count(String name) {
    if (counts.computeIfPresent(name, (any, before) -> before + 1) == null) {
      throw new IllegalArgumentException("nothing is counted as " + name);
    }
  }

  /** Counts a try, and under another name that it succeeded. */
  void count(String tried, String succeeded, boolean success) {
    count(tried);
    if (success) {
      count(succeeded);
    }
  }

  int of(String name) {
    return counts.getOrDefault(name, 0);
  }

  Map<String, Object> figures() {
    return new LinkedHashMap<>(counts);
  }

  /** The promises that broke, each in a line. */
  List<String> broken() {
    List<String> broken = new ArrayList<>();
    for (String never :
        List.of(
            "shown_logged_out",
            "shown_after_timeout",
            "replays_opened",
            "wrong_words_opened",
            "opened_while_locked")) {
      if (of(never) > 0) {
        broken.add(never + " is " + of(never) + " and should be 0");
      }
    }
    all("asked_logged_in", "shown_logged_in", broken);
    all("enrolled", "locked_out", broken);
    all("pin_logins", "pin_opened", broken);
    if (of("enrolled") < LEAST_OWN * of("speakers")) {
      broken.add("fewer than four of five speakers could be enrolled");
    }
    if (of("own_opened") < LEAST_OWN * of("own_logins")) {
      broken.add("more than 20 % of the logins by the right voice were refused");
    }
    if (of("other_opened") > MOST_OTHERS * of("other_logins")) {
      broken.add("more than 2 % of the logins by another voice were let in");
    }
    return broken;
  }

  private void all(String tried, String succeeded, List<String> broken) {
    if (of(succeeded) < of(tried)) {
      broken.add(
          succeeded + " is " + of(succeeded) + " and should be " + of(tried) + ", as " + tried);
    }
  }
}
