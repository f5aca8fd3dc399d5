package io.echovault.bench.converse;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.onnx.OnnxEmbedder;
import io.echovault.ports.outbound.Embedder;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Conversations as people have them: somebody new tells, asks and asks for things, and the replies
 * are searched for what they must and must not say. Everything is in this process, so that hundreds
 * take less than a minute.
 */
public final class ConverseBench implements Run {
  private static final String NONE = "none";
  private static final String ALL = "all";
  private static final int SAY_EVERY = 20;
  private static final int NOON = 12;

  @Override
  public String about() {
    return "chats with somebody new, and how many of the replies say what they must";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("data", NONE);
    options.put("own", NONE);
    options.put("kind", ALL);
    options.put("lang", ALL);
    options.put("seed", "1");
    options.put("now", "now");
    options.put("embeddings", "on");
    options.put("model", NONE);
    options.put("at-least", "0");
    options.put("verbose", Options.SWITCH);
    return options;
  }

  @Override
  public Outcome run(Options options, Progress progress) throws IOException {
    List<ChatCase> cases =
        cases(options).stream()
            .filter(each -> fits(options.text("kind"), each.kind()))
            .filter(each -> fits(options.text("lang"), each.lang()))
            .toList();
    if (cases.isEmpty()) {
      throw new Options.Misuse("no case is of this kind and language");
    }
    double least = options.share("at-least");
    if (!options.text("model").equals(NONE)) {
      return withModel(cases, options, progress);
    }
    Held held =
        options.text("embeddings").equals("off")
            ? run(cases, Embedder.none(), options, progress)
            : runWithVectors(cases, options, progress);
    held.lines().forEach(line -> progress.say("%s", line));
    return new Outcome(
        held.figures(),
        held.share() >= least
            ? List.of()
            : List.of(
                "%d of %d conversations held, less than the share of %s"
                    .formatted(held.passed(), held.cases(), options.text("at-least"))));
  }

  /** Each case twice, without and with a stand-in for a language model. */
  private static Outcome withModel(List<ChatCase> cases, Options options, Progress progress) {
    if (options.text("embeddings").equals("off")) {
      return withModel(cases, Embedder.none(), options, progress);
    }
    try (OnnxEmbedder embedder = OnnxEmbedder.open(1)) {
      return withModel(cases, embedder, options, progress);
    }
  }

  private static Outcome withModel(
      List<ChatCase> cases, Embedder embedder, Options options, Progress progress) {
    boolean failures = !options.text("own").equals(name(OwnCases.HELD));
    try (ModelStage stage = ModelStage.open(options.text("model"))) {
      WithAndWithout both =
          new WithAndWithout(
              new CaseRunner(embedder, now(options), options.number("seed", 0)),
              new CaseRunner(embedder, stage.model(), now(options), options.number("seed", 0)));
      for (ChatCase each : cases) {
        both.run(each, options.on("verbose"))
            .filter(lost -> failures)
            .ifPresent(lost -> progress.say("%s", lost));
        if (both.cases() % SAY_EVERY == 0 || both.cases() == cases.size()) {
          progress.say("%s", both);
        }
      }
      Map<String, Object> figures = both.figures();
      figures.put("model_ms", stage.figures());
      return new Outcome(figures, both.broken(stage.wrong()));
    }
  }

  private static Held runWithVectors(List<ChatCase> cases, Options options, Progress progress) {
    try (OnnxEmbedder embedder = OnnxEmbedder.open(1)) {
      return run(cases, embedder, options, progress);
    }
  }

  private static Held run(
      List<ChatCase> cases, Embedder embedder, Options options, Progress progress) {
    CaseRunner runner = new CaseRunner(embedder, now(options), options.number("seed", 0));
    boolean all = options.on("verbose");
    // What fails of the half that nobody looks at is not shown unless it is asked for.
    boolean failures = all || !options.text("own").equals(name(OwnCases.HELD));
    Held held = new Held();
    for (ChatCase each : cases) {
      CaseRunner.Outcome outcome = runner.run(each);
      held.add(outcome);
      if (all || (failures && !outcome.held())) {
        progress.say("%s", outcome);
      }
      if (held.cases() % SAY_EVERY == 0 || held.cases() == cases.size()) {
        progress.say("%d of %d: %d hold", held.cases(), cases.size(), held.passed());
      }
    }
    return held;
  }

  private static List<ChatCase> cases(Options options) throws IOException {
    boolean data = !options.text("data").equals(NONE);
    if (data != options.text("own").equals(NONE)) {
      throw new Options.Misuse(
          "give either --data FILE or --own look, held, requests, answers or model");
    }
    return data ? CaseFile.read(options.path("data")) : own(options.text("own")).read();
  }

  private static OwnCases own(String name) {
    for (OwnCases each : OwnCases.values()) {
      if (name.equals(name(each))) {
        return each;
      }
    }
    throw new Options.Misuse("--own is look, held, requests, answers or model, not " + name);
  }

  private static String name(OwnCases half) {
    return half.name().toLowerCase(Locale.ROOT);
  }

  private static boolean fits(String wanted, String has) {
    return wanted.equals(ALL) || wanted.equals(has);
  }

  /**
   * When the conversations begin. Our own do at noon of this day in UTC, unless a moment is given:
   * then it is the same day wherever their people live, and the days that the cases name are
   * theirs.
   */
  private static Instant now(Options options) {
    try {
      if (!options.text("now").equals("now")) {
        return Instant.parse(options.text("now"));
      }
      Instant now = Instant.now();
      return options.text("own").equals(NONE)
          ? now
          : now.truncatedTo(ChronoUnit.DAYS).plus(NOON, ChronoUnit.HOURS);
    } catch (DateTimeException e) {
      throw new Options.Misuse("--now is a moment such as 2026-11-22T12:00:00Z", e);
    }
  }
}
