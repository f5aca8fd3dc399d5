package io.echovault.drills.process;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Ports;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.drills.ground.AppProcess;
import io.echovault.drills.ground.Threads;
import io.echovault.drills.process.RawRequest.Answer;
import io.echovault.simulator.graph.GraphRules;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Bodies and connections that mean no good, beside honest traffic. */
public final class HostileDrill implements Run {
  private static final int PEOPLE = 200;
  private static final int SLOWEST_STATUS_MILLIS = 300;
  private static final int AT_ONCE = 4;
  private static final Duration WARM_UP = Duration.ofSeconds(8);
  private static final Duration MEASURED = Duration.ofSeconds(15);
  private static final Duration STORM_ENDS = Duration.ofMinutes(5);
  private static final long LONGEST_MILLIS = 1000;
  private static final double HONEST_SHARE = 0.9;
  private static final double NEW_CONNECTIONS_SHARE = 0.98;
  private static final double MEGABYTE = 1 << 20;

  /** What may be held more after the storm than before it: caches, pools, code. */
  private static final double HEAP_GROWTH = 48;

  @Override
  public String about() {
    return "hostile bodies and slow connections beside honest traffic";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> own = new LinkedHashMap<>();
    own.put("bodies", "5000");
    own.put("sockets", "4050");
    own.put("hanging", "42");
    return Setup.options(own, 30);
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    Setup setup = Setup.of(options, progress);
    try (Scene scene =
        Scene.open(
            setup,
            PEOPLE,
            new StandIn.Habits(GraphRules.shapesOnly(), SLOWEST_STATUS_MILLIS, setup.seed()),
            progress)) {
      var play = new Play(scene, new HostileRequests(setup.seed()), progress);
      return play.through(
          (int) options.number("bodies", 1),
          (int) options.number("sockets", 1),
          (int) options.number("hanging", 1));
    }
  }

  /** One run of it. */
  private static final class Play {
    private final Scene scene;
    private final HostileRequests requests;
    private final Progress progress;
    private final List<String> broken = new ArrayList<>();
    private final Map<String, Object> figures = new LinkedHashMap<>();

    Play(Scene scene, HostileRequests requests, Progress progress) {
      this.scene = scene;
      this.requests = requests;
      this.progress = progress;
    }

    Outcome through(int bodies, int sockets, int hanging) throws Exception {
      AppProcess app = scene.launch(Ports.free());
      scene.posting().to(app.port());
      scene.crowd().start();
      Threads.pass(WARM_UP);
      double heapBefore = heap(app);
      var before = new Honest(scene.meta());
      Threads.pass(MEASURED);
      figures.put("honest_before", before.share());
      storm(app.port(), bodies);
      slow(app.port(), sockets, hanging);
      checkHeap(app, heapBefore);
      broken.addAll(scene.settle(progress));
      return outcome();
    }

    private void storm(int port, int bodies) {
      progress.say("%d hostile requests of %d kinds", bodies, requests.kinds());
      var answers = new ConcurrentLinkedQueue<Answer>();
      var left = new AtomicInteger(bodies);
      var honest = new Honest(scene.meta());
      ExecutorService pool = Threads.pool("hostile", AT_ONCE);
      for (int each = 0; each < AT_ONCE; each++) {
        pool.execute(
            () -> {
              while (left.getAndDecrement() > 0) {
                answers.add(next().send(port));
              }
            });
      }
      if (!Threads.await(STORM_ENDS, () -> answers.size() == bodies)) {
        broken.add("only " + answers.size() + " hostile requests came to an end");
      }
      Threads.end(pool, Duration.ofSeconds(20));
      judge(new ArrayList<>(answers));
      honest("honest_during_bodies", honest);
    }

    private RawRequest next() {
      synchronized (requests) {
        return requests.next();
      }
    }

    private void judge(List<Answer> answers) {
      Map<Integer, Long> statuses = new TreeMap<>();
      answers.forEach(answer -> statuses.merge(answer.status(), 1L, Long::sum));
      long slowest = answers.stream().mapToLong(Answer::millis).max().orElse(0);
      long slow = answers.stream().filter(answer -> answer.millis() > LONGEST_MILLIS).count();
      long failed = answers.stream().filter(answer -> failed(answer.status())).count();
      figures.put("hostile", answers.size());
      figures.put("kinds", requests.kinds());
      figures.put("statuses", statuses);
      figures.put("server_errors", failed);
      figures.put("over_a_second", slow);
      figures.put("slowest_ms", slowest);
      if (failed > 0) {
        broken.add(
            failed
                + " hostile requests were answered 5xx: "
                + kinds(answers, a -> failed(a.status())));
      }
      if (slow > 0) {
        broken.add(
            slow
                + " hostile requests took over a second: "
                + kinds(answers, a -> a.millis() > LONGEST_MILLIS));
      }
    }

    private void slow(int port, int count, int hanging) throws IOException {
      var honest = new Honest(scene.meta());
      var fresh = new FreshPosts();
      try (var sockets = new SlowSockets(port);
          var bodies = new HangingBodies(port, hanging)) {
        int opened = sockets.open(count);
        progress.say("%d slow connections, %d hanging bodies", opened, hanging);
        fresh.post(port, MEASURED);
        figures.put("slow_sockets", opened);
        figures.put("slow_sockets_ended", sockets.ends());
        figures.put("hanging_bodies", bodies.begun());
        if (sockets.ends().keySet().stream()
            .anyMatch(end -> end.startsWith("5") && !end.equals("503"))) {
          broken.add("slow connections were answered 5xx: " + sockets.ends());
        }
        if (sockets.ended() == 0) {
          broken.add("no slow connection was cut off within " + MEASURED);
        }
        honest("honest_during_sockets", honest);
        judge(fresh);
      }
    }

    private void judge(FreshPosts fresh) {
      figures.put("new_connections", fresh.asked());
      figures.put("new_connections_answered", fresh.answered());
      figures.put("new_connections_slowest_ms", fresh.slowestMillis());
      if (fresh.answered() < fresh.asked() * NEW_CONNECTIONS_SHARE) {
        broken.add(
            "only "
                + fresh.answered()
                + " of "
                + fresh.asked()
                + " signed webhooks on new connections were acknowledged");
      }
    }

    private void honest(String name, Honest honest) {
      double share = honest.share();
      figures.put(name, share);
      if (share < HONEST_SHARE) {
        broken.add("only " + share + " of the honest webhooks were acknowledged: " + name);
      }
    }

    private void checkHeap(AppProcess app, double before) throws IOException, InterruptedException {
      double after = heap(app);
      figures.put("heap_before_mb", before);
      figures.put("heap_after_mb", after);
      if (after > before + HEAP_GROWTH) {
        broken.add("the heap in use went from " + before + " to " + after + " MB");
      }
    }

    private static double heap(AppProcess app) throws IOException, InterruptedException {
      app.post(DrillRoutes.COLLECT);
      double bytes = Gauges.of(app).value("jvm_memory_bytes_used{area=\"heap\"");
      return Math.round(bytes / MEGABYTE * 10) / 10.0;
    }

    private Outcome outcome() throws Exception {
      Verdict verdict = scene.verdict();
      Map<String, Object> all = new LinkedHashMap<>(verdict.figures());
      // Some hostile bodies are proper messages of strangers, which are kept too.
      all.remove("unexplained");
      all.putAll(figures);
      all.put("answers", scene.posting().answers());
      broken.addAll(verdict.withoutStrangers().broken());
      broken.addAll(scene.strangeAnswers());
      return new Outcome(all, broken);
    }
  }

  /** How much of the honest traffic is acknowledged, from now on. */
  private static final class Honest {
    private final Meta meta;
    private final int taken;
    private final int acked;

    Honest(Meta meta) {
      this.meta = meta;
      taken = meta.taken();
      acked = meta.acked();
    }

    double share() {
      int offered = Math.max(1, meta.taken() - taken);
      return Math.round((meta.acked() - acked) * 1000.0 / offered) / 1000.0;
    }
  }

  private static boolean failed(int status) {
    return status >= 500 && status != 503;
  }

  private static Map<String, Long> kinds(List<Answer> answers, Predicate<Answer> which) {
    Map<String, Long> kinds = new TreeMap<>();
    answers.stream().filter(which).forEach(answer -> kinds.merge(answer.kind(), 1L, Long::sum));
    return kinds;
  }
}
