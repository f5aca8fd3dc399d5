package io.echovault.core.command;

import io.echovault.core.answer.Argument.Divided;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.Notebook.Happening;
import io.echovault.core.text.Letters;
import io.echovault.ports.vocabulary.SealedEntry.Change;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tells what changed: how often, and each change on a line, the newest first. */
final class Happenings {
  private static final int LISTED = 50;

  private Happenings() {}

  /**
   * What happened.
   *
   * @param when in which days, as the beginning of a sentence
   */
  static Message told(Message when, List<Happening> happenings, ZoneId zone) {
    if (happenings.isEmpty()) {
      return Message.of("changes.none").with("when", when);
    }
    List<Message> lines = new ArrayList<>();
    for (int i = happenings.size() - 1; i >= 0 && lines.size() < LISTED; i--) {
      lines.add(line(happenings.get(i), zone));
    }
    Message counts =
        Message.of("changes.counts")
            .with("when", when)
            .withList("counts", counts(happenings), Divided.COMMAS);
    Message which =
        lines.size() < happenings.size()
            ? Message.of("changes.last").with("count", lines.size())
            : Message.none();
    return Message.lines(Message.sentences(counts, which), Message.lines(lines));
  }

  private static List<Message> counts(List<Happening> happenings) {
    return Stream.of(Change.values())
        .filter(change -> count(happenings, change) > 0)
        .map(
            change ->
                Message.of("changes.count")
                    .with("count", count(happenings, change))
                    .with("change", name(change)))
        .toList();
  }

  private static long count(List<Happening> happenings, Change change) {
    return happenings.stream().filter(each -> each.change() == change).count();
  }

  private static Message line(Happening happening, ZoneId zone) {
    Message where =
        happening.change() == Change.MOVED
            ? Message.of("changes.moved-to").with("tier", Tiers.name(happening.tier()))
            : Message.none();
    Message what =
        happening
            .memory()
            .map(memory -> Message.of("changes.of").with("quote", Quotes.beginning(memory)))
            .orElse(happening.tier().secret() ? Message.of("changes.of-locked") : Message.none());
    return Message.of("changes.line")
        .withDay("day", happening.at(), zone)
        .with("change", name(happening.change()))
        .with("number", happening.number())
        .with("where", where)
        .with("what", what);
  }

  private static Message name(Change change) {
    return Message.of("change." + Letters.lower(change.name()).replace('_', '-'));
  }
}
