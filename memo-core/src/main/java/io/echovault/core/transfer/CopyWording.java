package io.echovault.core.transfer;

import io.echovault.core.answer.Argument;
import io.echovault.core.answer.Argument.Divided;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.BulkMemories.Copy;
import io.echovault.core.time.MemoryTimes;
import io.echovault.core.time.TimeSpan;
import io.echovault.core.wording.Renderer;
import io.echovault.ports.vocabulary.ArchiveCopy;
import io.echovault.ports.vocabulary.ArchiveCopy.Day;
import io.echovault.ports.vocabulary.ArchiveCopy.Diary;
import io.echovault.ports.vocabulary.ArchiveCopy.Item;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Tier;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Words a copy in the language of its member. */
final class CopyWording {
  private final String language;
  private final ZoneId zone;

  private CopyWording(String language, ZoneId zone) {
    this.language = language;
    this.zone = zone;
  }

  static ArchiveCopy of(Copy copy, CopiedFiles files) {
    var settings = copy.state().chat().settings();
    return new CopyWording(settings.language(), settings.zone()).worded(copy, files);
  }

  private ArchiveCopy worded(Copy copy, CopiedFiles files) {
    LocalDate today = LocalDate.ofInstant(copy.at(), zone);
    Message about =
        Message.of("copy.about")
            .with("count", copy.memories().size())
            .with("locked", copy.secret())
            .withDays("day", day(today));
    return new ArchiveCopy(
        copy.at(),
        zone,
        CopyMemories.archived(copy),
        copy.secret(),
        words(Message.paragraphs(about, files.about())) + "\n",
        new Diary(
            words(Message.of("copy.title").withDays("day", day(today))),
            words(Message.of("copy.note")),
            days(copy.memories())),
        AboutYou.of(copy, this::words),
        files.files());
  }

  /** Every day on which something was said, the first one first. */
  private List<Day> days(List<Memory> memories) {
    Map<LocalDate, List<Item>> byDay = new TreeMap<>();
    memories.stream()
        .sorted(MemoryTimes.AS_SAID)
        .forEach(
            memory ->
                byDay
                    .computeIfAbsent(
                        LocalDate.ofInstant(memory.saidAt(), zone), each -> new ArrayList<>())
                    .add(item(memory)));
    return byDay.entrySet().stream()
        .map(
            each ->
                new Day(
                    words(Message.of("copy.day").withDays("day", day(each.getKey()))),
                    each.getValue()))
        .toList();
  }

  private Item item(Memory memory) {
    List<Message> details = new ArrayList<>();
    details.add(
        Message.of("copy.said")
            .with("time", new Argument.Time(memory.saidAt(), zone, Argument.Precision.HOUR)));
    if (memory.tier() == Tier.CONFIDENTIAL) {
      details.add(Message.of("tier.confidential"));
    }
    memory
        .aboutAt()
        .ifPresent(at -> details.add(Message.of("copy.for").withMoment("time", at, zone)));
    return new Item(memory.number(), words(Message.joined(Divided.COMMAS, details)), memory.text());
  }

  private TimeSpan day(LocalDate day) {
    return new TimeSpan(day, day, zone);
  }

  private String words(Message message) {
    return Renderer.words(message, language);
  }
}
