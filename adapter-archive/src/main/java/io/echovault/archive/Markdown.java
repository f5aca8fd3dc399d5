package io.echovault.archive;

import io.echovault.ports.vocabulary.ArchiveCopy.Day;
import io.echovault.ports.vocabulary.ArchiveCopy.Diary;
import io.echovault.ports.vocabulary.ArchiveCopy.Item;

/** A copy to read, in Markdown: a heading for each day, an item for each memory. */
final class Markdown {
  private Markdown() {}

  static String of(Diary diary) {
    var out = new StringBuilder("# " + diary.title() + "\n\n" + diary.note() + "\n");
    for (Day day : diary.days()) {
      out.append("\n## ").append(day.title()).append("\n\n");
      day.items().forEach(item -> out.append(line(item)));
    }
    return out.toString();
  }

  private static String line(Item item) {
    String words = item.words().strip().lines().reduce((a, b) -> a + "\n  " + b).orElse("");
    return "- **#" + item.number() + "** " + item.details() + ": " + words + "\n";
  }
}
