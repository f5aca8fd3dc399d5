package io.echovault.drills.process;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.bench.run.TrialOutside;
import io.echovault.core.MemoCore;
import io.echovault.ports.inbound.MemoryBot;
import io.echovault.testkit.HostileWords;
import io.echovault.text.LuceneTextAnalyzer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Random, mutated and hostile texts of people, through the whole of receiving a message, in one
 * process with a store in memory and without an embedding model. None may throw, take long, be
 * given up or stay unanswered.
 */
public final class WordsDrill implements Run {
  private static final int MOST_WARMING = 20_000;
  private static final int TOLD_EVERY = 10_000;

  @Override
  public String about() {
    return "hostile texts of people, through the whole of receiving a message";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("n", "100000");
    options.put("seed", "1");
    return options;
  }

  @Override
  public Outcome run(Options options, Progress progress) {
    long count = options.number("n", 1);
    long seed = options.number("seed", 0);
    warmUp((int) Math.min(MOST_WARMING, count), ~seed);
    progress.say("warm; %d texts from seed %d", count, seed);
    HostileWords words = new HostileWords(seed);
    WordsTrial trial = new WordsTrial(WordsDrill::bot);
    for (long i = 1; i <= count; i++) {
      trial.take(words.next());
      if (i % TOLD_EVERY == 0) {
        progress.say("%d texts: %s", i, trial.figures());
      }
    }
    Map<String, Object> figures = trial.figures();
    figures.put("seed", seed);
    return new Outcome(figures, trial.broken());
  }

  private static void warmUp(int count, long seed) {
    HostileWords words = new HostileWords(seed);
    WordsTrial trial = new WordsTrial(WordsDrill::bot);
    for (int i = 0; i < count; i++) {
      trial.take(words.next());
    }
  }

  private static MemoryBot bot() {
    InstantSource noon = InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));
    return MemoCore.with(
            TrialOutside.inMemory(noon)
                .withTextAnalyzer(LuceneTextAnalyzer.choosing(Locale.ENGLISH)))
        .bot();
  }
}
