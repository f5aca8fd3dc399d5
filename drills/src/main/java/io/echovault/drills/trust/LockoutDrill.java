package io.echovault.drills.trust;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.UnlockOutcome;
import io.echovault.ports.vocabulary.UnlockOutcome.LockedOut;
import io.echovault.ports.vocabulary.UnlockOutcome.Opened;
import io.echovault.ports.vocabulary.UnlockOutcome.Wrong;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/**
 * Many guesses at one member's PIN at the same time, over two bots on one database. The right PIN
 * is among them, late. The control does the same to bots that read the count before they write it.
 */
public final class LockoutDrill implements Run {
  static final int ALLOWED = 5;
  private static final int CONTROL_GUESSES = 200;

  @Override
  public String about() {
    return "guesses at one PIN at the same time, over two bots on one database";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    options.put("n", "10000");
    options.put("seed", "1");
    options.put("threads", "64");
    return options;
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    int count = (int) options.number("n", 200);
    int threads = (int) options.number("threads", 2);
    var random = new Random(options.number("seed", 0));
    Map<String, Object> figures = new LinkedHashMap<>();
    List<String> broken = new ArrayList<>();
    attack(count, threads, random, figures, broken, progress);
    control(threads, random, figures, broken, progress);
    return new Outcome(figures, broken);
  }

  private static void attack(
      int count,
      int threads,
      Random random,
      Map<String, Object> figures,
      List<String> broken,
      Progress progress)
      throws Exception {
    try (LockoutScene scene = LockoutScene.open(random, ALLOWED)) {
      long start = System.nanoTime();
      List<UnlockOutcome> outcomes =
          scene.guess(guesses(count, threads, scene.pin(), random), threads);
      figures.put("tried", outcomes.size());
      figures.put("evaluated", evaluated(outcomes));
      figures.put("succeeded", count(outcomes, Opened.class));
      figures.put("locked_out", count(outcomes, LockedOut.class));
      figures.put("leaked", scene.leaks());
      figures.put("failures_audited", scene.audited(Act.LOGIN_FAILED));
      figures.put("lockouts_audited", scene.audited(Act.LOCKED_OUT));
      figures.put("seconds", Math.round((System.nanoTime() - start) / 1e8) / 10.0);
      boolean opensLater = scene.opensAfterTheLockout();
      figures.put("right_pin_opens_after_the_lockout", opensLater);
      progress.say("%s", figures);
      expect(broken, figures, "evaluated", ALLOWED);
      expect(broken, figures, "succeeded", 0);
      expect(broken, figures, "locked_out", count - ALLOWED);
      expect(broken, figures, "leaked", 0);
      expect(broken, figures, "failures_audited", ALLOWED);
      expect(broken, figures, "lockouts_audited", 1);
      if (!opensLater) {
        broken.add("the member's own PIN did not open when the lockout was over");
      }
    }
  }

  private static void control(
      int threads,
      Random random,
      Map<String, Object> figures,
      List<String> broken,
      Progress progress)
      throws Exception {
    try (LockoutScene scene = LockoutScene.open(random, Integer.MAX_VALUE)) {
      var outcomes = scene.guess(guesses(CONTROL_GUESSES, threads, scene.pin(), random), threads);
      int evaluated = evaluated(outcomes);
      figures.put("control_tried", outcomes.size());
      figures.put("control_evaluated", evaluated);
      progress.say("control: %d of %d were looked at", evaluated, outcomes.size());
      if (evaluated <= ALLOWED) {
        broken.add("the control let no more through than it should, so the drill sees nothing");
      }
    }
  }

  /** Different PINs of six digits, the right one among them once the others have begun. */
  private static List<String> guesses(int count, int threads, String pin, Random random) {
    List<String> all = new ArrayList<>();
    for (int each = 0; each < 1_000_000; each++) {
      String guess = "%06d".formatted(each);
      if (!guess.equals(pin)) {
        all.add(guess);
      }
    }
    Collections.shuffle(all, random);
    List<String> guesses = new ArrayList<>(all.subList(0, count - 1));
    int first = Math.min(count - 1, 2 * threads);
    guesses.add(first + random.nextInt(count - first), pin);
    return guesses;
  }

  /** How many guesses were compared with the PIN. */
  private static int evaluated(List<UnlockOutcome> outcomes) {
    return count(outcomes, Wrong.class) + count(outcomes, Opened.class);
  }

  private static int count(List<UnlockOutcome> outcomes, Class<? extends UnlockOutcome> kind) {
    return (int) outcomes.stream().filter(kind::isInstance).count();
  }

  private static void expect(
      List<String> broken, Map<String, Object> figures, String name, int value) {
    if (!Objects.equals(figures.get(name), value)) {
      broken.add(name + " is " + figures.get(name) + " and should be " + value);
    }
  }
}
