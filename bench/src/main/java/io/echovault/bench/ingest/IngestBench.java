package io.echovault.bench.ingest;

import io.echovault.app.PortDecorators;
import io.echovault.bench.load.Load;
import io.echovault.bench.run.BotUnderTest;
import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.bench.run.WarmUp;
import io.echovault.ports.outbound.Inbox;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Webhooks acknowledged per second, durably, beside what the same PostgreSQL commits row by row and
 * beside the same handler with an inbox that keeps nothing. The three take short turns, so that a
 * machine that slows down slows all of them; the median of the turns counts. There are as many
 * connections as keep the processor busy while commits are waited for.
 */
public final class IngestBench implements Run {
  private static final Duration WARM_UP_TURN = Duration.ofSeconds(2);
  private static final int LEAST_WARM_UPS = 5;
  private static final int MOST_WARM_UPS = 15;
  private static final double OPEN_RATE = 4000;
  private static final Duration OPEN_LENGTH = Duration.ofSeconds(10);
  private static final double LEAST_OVER_PGBENCH = 1.5;
  private static final double LEAST_OVER_SIGNATURE = 0.8;

  /** Bytes of one sealed message in the inbox; checked against the table at the end. */
  private static final int PAYLOAD = 378;

  /** Thirty-two rows at a time, as the app does. */
  private static final String MOVE = "SELECT echovault.unpack_arrivals(32)";

  @Override
  public String about() {
    return "durable acks per second beside pgbench and beside a handler that keeps nothing";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("seconds", "2");
    options.put("rounds", "15");
    options.put("connections", "512");
    options.put("seed", "1");
    return options;
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    if (!Pgbench.installed()) {
      throw new IOException("pgbench is not installed; on Debian: apt install postgresql-15");
    }
    Duration length = Duration.ofSeconds(options.number("seconds", 1));
    int rounds = (int) options.number("rounds", 1);
    int connections = (int) options.number("connections", 1);
    Supplier<ByteBuffer> webhooks = new Letters(new Random(options.number("seed", 0)));
    try (BotUnderTest durable = bot(PumplessInbox::keepingIn);
        BotUnderTest forgetful = bot(real -> PumplessInbox.keepingNothing());
        Pgbench pgbench = new Pgbench(durable.postgres(), PAYLOAD)) {
      String fsync = pgbench.ask("SHOW fsync");
      progress.say(
          "fsync is %s, synchronous_commit is %s", fsync, pgbench.ask("SHOW synchronous_commit"));
      Load toDurable = new Load(durable.app().port(), connections, webhooks);
      Load toForgetful = new Load(forgetful.app().port(), connections, webhooks);
      AtomicLong warming = new AtomicLong();
      int warmUps =
          WarmUp.with(
              LEAST_WARM_UPS,
              MOST_WARM_UPS,
              () -> {
                warming.addAndGet(toDurable.closedLoop(WARM_UP_TURN).acks());
                toForgetful.closedLoop(WARM_UP_TURN);
              });
      long acks = warming.get();
      progress.say("warmed up in %d turns", warmUps);
      List<Double> commits = new ArrayList<>();
      List<Double> kept = new ArrayList<>();
      List<Double> signed = new ArrayList<>();
      List<Double> overPgbench = new ArrayList<>();
      List<Double> overSignature = new ArrayList<>();
      List<Load.Result> closed = new ArrayList<>();
      for (int round = 1; round <= rounds; round++) {
        CpuTime before = CpuTime.now();
        commits.add(pgbench.commitsPerSecond(length));
        String commitCost =
            CpuTime.now().since(before).each(Math.round(last(commits) * length.toSeconds()));
        before = CpuTime.now();
        Load.Result result = toDurable.closedLoop(length);
        String durableCost = CpuTime.now().since(before).each(result.acks());
        before = CpuTime.now();
        Load.Result nothingKept = toForgetful.closedLoop(length);
        String forgetfulCost = CpuTime.now().since(before).each(nothingKept.acks());
        acks += result.acks();
        closed.add(result);
        kept.add(result.perSecond());
        signed.add(nothingKept.perSecond());
        overPgbench.add(last(kept) / last(commits));
        overSignature.add(last(kept) / last(signed));
        progress.say(
            "round %d: pgbench %.0f/s, acked and durable %.0f/s, nothing kept %.0f/s",
            round, last(commits), last(kept), last(signed));
        progress.say(
            "  processor for each: pgbench %s, durable %s, nothing kept %s",
            commitCost, durableCost, forgetfulCost);
      }
      Load.Result open = toDurable.openLoop(OPEN_RATE, OPEN_LENGTH);
      acks += open.acks();
      progress.say(
          "open loop at %.0f/s: p50 %.1f ms, p99 %.1f ms",
          OPEN_RATE, open.milliseconds(50), open.milliseconds(99));
      long moving = System.nanoTime();
      pgbench.untilZero(MOVE);
      double moved = (System.nanoTime() - moving) / 1e3 / acks;
      progress.say("moved from where they arrived to the inbox: %.1f us for each", moved);
      long rows = Long.parseLong(pgbench.ask("SELECT count(*) FROM echovault.inbox"));
      String bytes = pgbench.ask("SELECT round(avg(octet_length(content))) FROM echovault.inbox");
      progress.say(
          "%d acks, %d rows of %s sealed bytes (pgbench rows: %d)", acks, rows, bytes, PAYLOAD);
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("acked_per_second", Math.round(median(kept)));
      figures.put("pgbench_per_second", Math.round(median(commits)));
      figures.put("signature_only_per_second", Math.round(median(signed)));
      figures.put("ratio_pgbench", hundredths(median(overPgbench)));
      figures.put("ratio_signature", hundredths(median(overSignature)));
      Load.Result middle = closed.get(closed.size() / 2);
      figures.put("p50_ms", hundredths(middle.milliseconds(50)));
      figures.put("p99_ms", hundredths(middle.milliseconds(99)));
      figures.put("open_loop_per_second", OPEN_RATE);
      figures.put("open_loop_p50_ms", hundredths(open.milliseconds(50)));
      figures.put("open_loop_p99_ms", hundredths(open.milliseconds(99)));
      figures.put("acks", acks);
      figures.put("rows", rows);
      figures.put("move_us", hundredths(moved));
      figures.put("fsync", fsync);
      return new Outcome(
          figures, broken(median(overPgbench), median(overSignature), acks, rows, fsync));
    }
  }

  private static List<String> broken(
      double overPgbench, double overSignature, long acks, long rows, String fsync) {
    List<String> broken = new ArrayList<>();
    if (acks != rows) {
      broken.add(acks + " acks and " + rows + " rows");
    }
    if (!fsync.equals("on")) {
      broken.add("fsync is " + fsync);
    }
    if (overPgbench < LEAST_OVER_PGBENCH) {
      broken.add("less than " + LEAST_OVER_PGBENCH + " times pgbench");
    }
    if (overSignature < LEAST_OVER_SIGNATURE) {
      broken.add("less than " + LEAST_OVER_SIGNATURE + " of a handler that keeps nothing");
    }
    return broken;
  }

  private static BotUnderTest bot(UnaryOperator<Inbox> inbox) throws IOException {
    PortDecorators portDecorators =
        new PortDecorators() {
          @Override
          public Inbox inbox(Inbox direct) {
            return inbox.apply(direct);
          }
        };
    return BotUnderTest.start(InstantSource.system(), portDecorators);
  }

  private static double last(List<Double> values) {
    return values.get(values.size() - 1);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static double hundredths(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
