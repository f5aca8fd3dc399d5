package io.echovault.drills.trust;

import io.echovault.app.tokens.SessionTokens;
import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Forged and mutated webhook signatures and bearer tokens. */
public final class ForgeDrill implements Run {
  private static final int CONTROL = 20_000;

  @Override
  public String about() {
    return "forged webhook signatures and bearer tokens, in process and over HTTP";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("n", "1000000");
    options.put("http", "4000");
    options.put("seed", "1");
    options.put("plant", "none");
    return options;
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    return new Play(options, progress).outcome();
  }

  /** One run of it. */
  private static final class Play {
    private final Options options;
    private final Progress progress;
    private final long seed;
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();
    private long tried;
    private long succeeded;
    private long leaked;

    Play(Options options, Progress progress) {
      this.options = options;
      this.progress = progress;
      seed = options.number("seed", 0);
    }

    Outcome outcome() throws Exception {
      // In front, for those who read no further.
      for (String name : List.of("tried", "succeeded", "leaked")) {
        figures.put(name, 0L);
      }
      mass();
      controls();
      timing();
      long http = options.number("http", 0);
      if (http > 0) {
        overHttp(http);
      }
      figures.put("tried", tried);
      figures.put("succeeded", succeeded);
      figures.put("leaked", leaked);
      return new Outcome(figures, broken);
    }

    /** The real check, or the planted one that the drill must catch. */
    private BiPredicate<byte[], String> signatures() {
      return switch (options.text("plant")) {
        case "none" -> ForgeMass.realSignatures();
        case "prefix" ->
            (body, header) ->
                ForgeControls.signatures().values().iterator().next().test(body, header);
        case "timing" -> ForgeControls.slowlyLeaky();
        default -> throw new IllegalArgumentException("--plant is none, prefix or timing");
      };
    }

    private void mass() {
      long count = options.number("n", 1);
      progress.say("%d forged signatures", count);
      add("signatures", ForgeMass.signatures(signatures(), count, seed));
      progress.say("%d forged tokens", count);
      var sessions = new ForgeSessions(seed);
      var forged = new ForgeTokens(ForgeKnown.of(sessions), seed);
      SessionTokens real = sessions.tokens();
      add("tokens", ForgeMass.tokens(forged, token -> real.verify(token).isPresent(), count));
      figures.put("kinds_of_signatures", new ForgeSignatures(seed).kinds().size() + 1);
      figures.put("kinds_of_tokens", forged.kinds().size());
    }

    private void add(String what, ForgeMass.Tally tally) {
      tried += tally.tried();
      succeeded += tally.taken();
      figures.put(what + "_tried", tally.tried());
      figures.put(what + "_succeeded", tally.taken());
      figures.put(what + "_right_taken", tally.right() - tally.missed());
      if (tally.taken() > 0) {
        broken.add("forged " + what + " were taken: " + tally.succeeded());
      }
      if (!tally.failed().isEmpty()) {
        broken.add("forged " + what + " made the check fail: " + tally.failed());
      }
      if (tally.missed() > 0) {
        broken.add(tally.missed() + " genuine " + what + " were refused");
      }
    }

    private void controls() {
      progress.say("checks with a hole in each, which must be found");
      Map<String, Long> found = new LinkedHashMap<>();
      ForgeControls.signatures()
          .forEach(
              (name, check) -> found.put(name, ForgeMass.signatures(check, CONTROL, seed).taken()));
      var sessions = new ForgeSessions(seed);
      var forged = new ForgeTokens(ForgeKnown.of(sessions), seed);
      SessionTokens real = sessions.tokens();
      ForgeControls.tokens(token -> real.verify(token).isPresent())
          .forEach(
              (name, check) -> found.put(name, ForgeMass.tokens(forged, check, CONTROL).taken()));
      figures.put("controls_of", CONTROL);
      figures.put("controls_found", found);
      found.forEach(
          (name, count) -> {
            if (count == 0) {
              broken.add("the drill does not see this hole: " + name);
            }
          });
    }

    private void timing() {
      progress.say("whether time tells how much of a signature is right");
      ForgeTiming.Result real = ForgeTiming.measure(signatures(), seed);
      ForgeTiming.Result control = ForgeTiming.measure(ForgeControls.slowlyLeaky(), seed);
      figures.put("timing_later_share", real.laterShare());
      figures.put("timing_later_ns", real.nanoseconds());
      figures.put("timing_control_later_share", control.laterShare());
      figures.put("timing_control_later_ns", control.nanoseconds());
      if (real.tells()) {
        broken.add("time tells how much of a signature is right: " + real);
      }
      if (!control.tells()) {
        broken.add("the drill does not see a comparison that stops early: " + control);
      }
    }

    private void overHttp(long count) throws Exception {
      progress.say("%d forgeries over HTTP to two processes with members logged in", count);
      try (var app = new ForgeOverHttp(seed + 1)) {
        app.tryAll(count);
        tried += app.tried();
        succeeded += app.taken();
        leaked += app.leaked();
        figures.putAll(app.figures());
        broken.addAll(app.broken());
      }
    }
  }
}
