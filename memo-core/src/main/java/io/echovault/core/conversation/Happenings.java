package io.echovault.core.conversation;

import io.echovault.core.conversation.Notebook.Happening;
import io.echovault.ports.vocabulary.SealedEntry.Change;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what changed: how often, and each change on a line, the newest first. */
final class Happenings {
  private static final int LISTED = 50;

  private Happenings() {}

  static String told(String when, List<Happening> happenings, ZoneId zone) {
    if (happenings.isEmpty()) {
      return when + " nothing changed.";
    }
    List<String> lines = new ArrayList<>();
    for (int i = happenings.size() - 1; i >= 0 && lines.size() < LISTED; i--) {
      lines.add(line(happenings.get(i), zone));
    }
    String which = lines.size() < happenings.size() ? " The last %d:".formatted(lines.size()) : "";
    return when + ": " + counts(happenings) + "." + which + "\n" + String.join("\n", lines);
  }

  /** "1 memory", "3 memories". */
  static String memories(int count) {
    return count == 1 ? "1 memory" : count + " memories";
  }

  private static String counts(List<Happening> happenings) {
    return Stream.of(Change.values())
        .filter(change -> count(happenings, change) > 0)
        .map(change -> count(happenings, change) + " " + name(change))
        .collect(Collectors.joining(", "));
  }

  private static long count(List<Happening> happenings, Change change) {
    return happenings.stream().filter(each -> each.change() == change).count();
  }

  private static String line(Happening happening, ZoneId zone) {
    String where = happening.change() == Change.MOVED ? " to " + Tiers.name(happening.tier()) : "";
    String what =
        happening
            .memory()
            .map(memory -> ": " + Quotes.beginning(memory))
            .orElse(happening.tier().secret() ? " (locked)" : "");
    return Dates.day(happening.at(), zone)
        + " "
        + name(happening.change())
        + " #"
        + happening.number()
        + where
        + what;
  }

  private static String name(Change change) {
    return switch (change) {
      case REMEMBERED -> "kept";
      case CORRECTED -> "corrected";
      case MOVED -> "moved";
      case FORGOTTEN -> "deleted";
      case RESTORED -> "brought back";
      case SET_BESIDE -> "set beside another";
      case SHARED -> "shared";
      case UNSHARED -> "no longer shared";
    };
  }
}
