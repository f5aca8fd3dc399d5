package io.echovault.bench.search;

import io.echovault.bench.run.Latencies;
import io.echovault.bench.run.Progress;
import io.echovault.localpostgres.LocalPostgres;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.postgres.PostgresDatabase;
import io.echovault.postgres.PostgresSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** A member whose memories lie in PostgreSQL: the first question, and the ones after it. */
final class FirstQuestion {
  private static final int TIMES = 5;
  private static final int POOL = 8;
  private static final long PLENTY = 1L << 30;

  private final Material material;
  private final int notes;
  private double cold = Double.MAX_VALUE;

  FirstQuestion(Material material, int notes) {
    this.material = material;
    this.notes = notes;
  }

  Map<String, Object> run(int questions, Progress progress) throws IOException {
    Map<String, Object> figures = new LinkedHashMap<>();
    try (LocalPostgres postgres = LocalPostgres.temporary();
        PostgresDatabase database =
            PostgresDatabase.open(new PostgresSettings(postgres.url(), Optional.empty(), POOL))) {
      Bot filling = Bot.over(database.storage(), PLENTY);
      MemberRef member = filling.fill(material, 1, notes);
      filling.embed();
      progress.say("%d memories are in PostgreSQL", notes);
      List<Long> firsts = new ArrayList<>();
      Bot bot = filling;
      for (int time = 0; time < TIMES; time++) {
        bot = Bot.over(database.storage(), PLENTY);
        long started = System.nanoTime();
        bot.ask(member, material.questions().get(time));
        firsts.add(Math.round((System.nanoTime() - started) / 1e6));
      }
      Latencies later = new Latencies();
      SplittableRandom random = new SplittableRandom(5);
      for (int at = 0; at < questions; at++) {
        long started = System.nanoTime();
        bot.ask(member, material.question(random));
        later.countSince(started);
      }
      figures.put("first_question_ms", List.copyOf(firsts));
      figures.put("later_questions_ms", later.figures());
      cold = firsts.stream().sorted().skip(TIMES / 2).findFirst().orElseThrow();
    }
    progress.say("%s", figures);
    return figures;
  }

  /** The median of the first questions. */
  double coldMillis() {
    return cold;
  }
}
