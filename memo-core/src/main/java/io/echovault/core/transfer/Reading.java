package io.echovault.core.transfer;

import io.echovault.core.memory.BulkMemories.Copy;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Tier;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A copy to read, in Markdown: a heading for each day, an item for each memory. */
final class Reading {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter ABOUT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  private Reading() {}

  static String of(Copy copy, ZoneId zone, LocalDate today) {
    var out = new StringBuilder("# Memories, as of " + DAY.format(today) + "\n");
    out.append("\nWhat else I keep about you is in ").append(AboutYou.NAME).append(".\n");
    List<Memory> inTime =
        copy.memories().stream()
            .sorted(Comparator.comparing(Memory::saidAt).thenComparing(Memory::number))
            .toList();
    LocalDate last = LocalDate.MIN;
    for (Memory memory : inTime) {
      ZonedDateTime said = memory.saidAt().atZone(zone);
      if (!said.toLocalDate().equals(last)) {
        last = said.toLocalDate();
        out.append("\n## ").append(DAY.format(last)).append("\n\n");
      }
      out.append(item(memory, said));
    }
    return out.toString();
  }

  private static String item(Memory memory, ZonedDateTime said) {
    String about =
        memory.aboutAt().map(at -> ", about " + ABOUT.format(at.atZone(said.getZone()))).orElse("");
    String tier = memory.tier() == Tier.CONFIDENTIAL ? ", confidential" : "";
    String words = memory.text().strip().lines().reduce((a, b) -> a + "\n  " + b).orElse("");
    return "- **#"
        + memory.number()
        + "** "
        + TIME.format(said)
        + tier
        + about
        + ": "
        + words
        + "\n";
  }
}
