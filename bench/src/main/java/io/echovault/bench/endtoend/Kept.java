package io.echovault.bench.endtoend;

import io.echovault.bench.run.BotUnderTest;
import io.echovault.bench.run.Database;
import io.echovault.ports.inbound.Memories;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.Recollection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Looks up afterwards what became of every note. */
final class Kept {
  private static final int QUESTIONS = 200;

  private final BotUnderTest bot;
  private final List<Notes.Note> posted;

  Kept(BotUnderTest bot, List<Notes.Note> posted) {
    this.bot = bot;
    this.posted = posted;
  }

  /** Counts, and says what is not as it must be. */
  List<String> check(Trails trails, Random random, Map<String, Object> figures)
      throws SQLException {
    Map<String, Integer> copies = copies();
    long lost = posted.stream().filter(note -> !copies.containsKey(note.message())).count();
    long doubled = copies.values().stream().filter(count -> count > 1).count();
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("memories", count("echovault.journal WHERE change = 'REMEMBERED'"));
    counts.put(
        "audit_events",
        count(
            "(SELECT DISTINCT subject FROM echovault.audit_events WHERE act = 'MEMORY_REMEMBERED') a"));
    counts.put("replies", count("echovault.replies"));
    counts.put("handed_over", trails.sends());
    List<String> broken = new ArrayList<>();
    figures.put("messages", posted.size());
    figures.put("lost", lost);
    figures.put("doubled", doubled);
    counts.forEach(
        (name, value) -> {
          figures.put(name, value);
          if (value != posted.size()) {
            broken.add(posted.size() + " messages but " + value + " " + name.replace('_', ' '));
          }
        });
    if (lost > 0 || doubled > 0) {
      broken.add(lost + " messages were lost and " + doubled + " kept more than once");
    }
    if (trails.waiting() > 0 || trails.unasked() > 0) {
      broken.add(trails.waiting() + " without a reply, " + trails.unasked() + " replies too many");
    }
    int missed = missed(random);
    figures.put("questions", QUESTIONS);
    figures.put("not_found", missed);
    if (missed > 0) {
      broken.add(missed + " of " + QUESTIONS + " notes were not found by their words");
    }
    return broken;
  }

  private Map<String, Integer> copies() {
    Map<String, Integer> copies = new HashMap<>();
    posted.stream()
        .map(Notes.Note::phone)
        .distinct()
        .flatMap(phone -> bot.app().memories().export(member(phone)).stream())
        .forEach(memory -> copies.merge(source(memory), 1, Integer::sum));
    return copies;
  }

  private int missed(Random random) {
    Memories memories = bot.app().memories();
    int missed = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      Notes.Note note = posted.get(random.nextInt(posted.size()));
      Question question = new Question("What about the " + note.word() + "?", Instant.now(), 3);
      boolean found =
          memories.recall(member(note.phone()), question).answer().stream()
              .map(Recollection::memory)
              .anyMatch(memory -> source(memory).equals(note.message()));
      missed += found ? 0 : 1;
    }
    return missed;
  }

  private MemberRef member(String phone) {
    return bot.app()
        .memories()
        .find(ChannelIdentity.whatsappPhone(phone))
        .orElseThrow(() -> new IllegalStateException("a sender is not known to the bot"));
  }

  private static String source(Memory memory) {
    return memory.source().map(MessageId::value).orElse("");
  }

  private long count(String what) throws SQLException {
    return new Database(bot.postgres().administratorUrl()).count("select count(*) from " + what);
  }
}
