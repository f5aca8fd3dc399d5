package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.Notebook;
import io.echovault.core.text.Letters;
import io.echovault.core.time.MemoryTimes;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Target;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Permission;
import io.echovault.ports.vocabulary.Tier;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists, counts and shows memories, and says so when it shows only some. */
final class ListAct {
  private static final int LISTED = 20;
  private static final int WITH_A_COUNT = 5;

  private ListAct() {}

  static Answer list(Intent.ListAll list, Doing doing) {
    Optional<Tier> tier = list.tier();
    if (tier.isPresent()) {
      String name = Letters.lower(tier.get().name()).replace('_', ' ');
      return doing.command("category", name);
    }
    Notebook notebook = doing.notebook();
    if (!notebook.access().may(Permission.MEMORY_READ)) {
      return doing.command("recent", "");
    }
    List<Memory> found =
        list.topic().map(topic -> about(topic, notebook)).orElseGet(() -> newest(notebook));
    if (found.isEmpty()) {
      return list.topic().isPresent()
          ? Answer.abstain(Message.of("recall.nothing"))
          : NotFound.nothingToShow(notebook);
    }
    return Answer.say(Message.lines(all(found, doing.zone()), NotFound.damaged(notebook)));
  }

  static Answer count(Intent.Count count, Doing doing) {
    if (count.topic().isEmpty() || !doing.notebook().access().may(Permission.MEMORY_READ)) {
      return doing.command("stats", "");
    }
    List<Memory> found = Targets.about(count.topic().get(), doing.notebook());
    Message many = Message.of("count.topic").with("count", found.size());
    return Answer.say(
        found.isEmpty() ? many : Message.lines(many, shown(found, WITH_A_COUNT, doing.zone())));
  }

  static Answer show(Target target, Doing doing) {
    if (!doing.notebook().access().may(Permission.MEMORY_READ)) {
      return doing.command("recent", "");
    }
    List<Notebook.Label> found = Targets.of(target, doing);
    if (found.isEmpty()) {
      return NotFound.answer(target, doing.notebook());
    }
    int number = found.get(0).number();
    return doing
        .notebook()
        .find(number)
        .map(memory -> PlayedNotes.with(shown(memory, doing), memory, doing.notebook()))
        .orElseGet(
            () ->
                Answer.say(
                    Message.of("show.locked")
                        .with("number", number)
                        .with("locked", Quotes.LOCKED)));
  }

  private static Answer shown(Memory memory, Doing doing) {
    return Answer.say(Quotes.whole(memory, doing.zone()));
  }

  /** What has every word of the topic, and then what comes near to it. */
  private static List<Memory> about(String topic, Notebook notebook) {
    return Stream.concat(
            Everything.about(topic, notebook).stream(), Targets.about(topic, notebook).stream())
        .distinct()
        .toList();
  }

  private static List<Memory> newest(Notebook notebook) {
    return notebook.all().stream().sorted(MemoryTimes.AS_SAID.reversed()).toList();
  }

  /** Memories as a list, which says so when there are more. */
  static Message all(List<Memory> found, ZoneId zone) {
    return shown(found, LISTED, zone);
  }

  private static Message shown(List<Memory> found, int most, ZoneId zone) {
    List<Memory> first = found.stream().limit(most).toList();
    Message cut =
        first.size() < found.size()
            ? Message.of("list.cut").with("shown", first.size()).with("all", found.size())
            : Message.none();
    return Message.lines(Quotes.list(first, zone), cut);
  }
}
