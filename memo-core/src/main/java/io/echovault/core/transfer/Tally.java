package io.echovault.core.transfer;

import io.echovault.core.answer.Argument.Divided;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.BulkMemories.Taken;
import io.echovault.core.text.Letters;
import io.echovault.ports.vocabulary.ArchiveContent.Wordless;
import io.echovault.ports.vocabulary.DateOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Counts what becomes of a file's messages, and says it. Not safe for threads. */
final class Tally {
  private int kept;
  private int first;
  private int last;
  private int locked;
  private int known;
  private int forgotten;
  private int over;

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
    over += taken.over();
  }

  Imported ofCopy() {
    return imported(0, counted(Message.of("import.copy"), Message.of("import.kept-memories")));
  }

  /**
   * The report on a chat.
   *
   * @param dates how its dates were read
   * @param tooLong how many messages were longer than a memory can be
   * @param own whether it is known which messages are the member's own, or there are none at all
   */
  Imported ofChat(Map<Wordless, Integer> wordless, DateReading dates, int tooLong, boolean own) {
    List<Message> skipped = new ArrayList<>();
    count(skipped, wordless.getOrDefault(Wordless.MEDIA, 0), Message.of("import.media"));
    count(skipped, wordless.getOrDefault(Wordless.NOTICE, 0), Message.of("import.notices"));
    count(skipped, wordless.getOrDefault(Wordless.DELETED, 0), Message.of("import.deleted"));
    count(skipped, tooLong, Message.of("import.too-long"));
    Message said =
        Message.sentences(
            counted(Message.of("import.chat"), Message.of("import.kept-messages")),
            skipped.isEmpty()
                ? Message.none()
                : Message.of("import.skipped").withList("parts", skipped, Divided.COMMAS),
            said(dates),
            own ? Message.none() : Message.of("import.no-own-name"));
    int all = tooLong + wordless.values().stream().mapToInt(Integer::intValue).sum();
    return imported(all, said);
  }

  private Imported imported(int skipped, Message said) {
    return new Imported(true, kept, known + forgotten, skipped, said);
  }

  /**
   * @param some says how many are kept, and under which numbers
   */
  private Message counted(Message whole, Message some) {
    List<Message> parts = new ArrayList<>();
    parts.add(
        kept == 0
            ? Message.of("import.nothing-new")
            : some.with("count", kept).with("first", number(first)).with("last", number(last)));
    count(parts, locked, Message.of("import.locked"));
    count(parts, known, Message.of("import.known"));
    count(parts, forgotten, Message.of("import.forgotten"));
    count(parts, over, Message.of("import.over-plan"));
    return whole.withList("parts", parts, Divided.COMMAS);
  }

  private static Message number(int number) {
    return Message.of("number").with("number", number);
  }

  private static void count(List<Message> parts, int number, Message what) {
    if (number > 0) {
      parts.add(what.with("count", number));
    }
  }

  private static Message said(DateReading dates) {
    Message said =
        switch (dates.how()) {
          case BY_THE_FILE -> Message.of("import.dates.by-the-file");
          case AS_TOLD -> Message.of("import.dates.as-told");
          case BY_HABIT -> Message.of("import.dates.by-habit");
        };
    DateOrder other =
        dates.order() == DateOrder.DAY_MONTH_YEAR
            ? DateOrder.MONTH_DAY_YEAR
            : DateOrder.DAY_MONTH_YEAR;
    return said.with("order", order(dates.order())).with("other", order(other));
  }

  private static Message order(DateOrder order) {
    return Message.of("import.order." + Letters.lower(order.name()).replace('_', '-'));
  }
}
