package io.echovault.bench.endtoend;

import io.echovault.bench.load.Load;
import io.echovault.bench.run.BotUnderTest;
import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.bench.run.WarmUp;
import io.echovault.simulator.WebhookHabits;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * The whole way of a message: webhook, durable, handled, found by its words, audited, reply handed
 * over to the channel. How many a second when many senders leave a backlog, and how long each takes
 * at an even rate; where the time goes, stage by stage. The load, the bot, its database and the
 * channel's stand-in share one machine.
 *
 * <p>Rates that spare the channel are lifted, and every message has a reply of its own: what is
 * measured is the bot. The stand-in for the Cloud API sends no statuses.
 */
public final class EndToEndBench implements Run {
  private static final int CONNECTIONS = 64;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** How often every sender writes before anything is measured, at least and at most. */
  private static final int LEAST_WARM_UPS = 6;

  private static final int MOST_WARM_UPS = 80;

  private static final double WANTED_PER_SECOND = 1000;
  private static final double WANTED_P99 = 150;
  private static final Map<String, String> SETTINGS =
      Map.of(
          "INBOX_WORKERS", "16",
          "OUTBOX_WORKERS", "32",
          "DATABASE_POOL_SIZE", "48",
          "OUTBOX_PER_SECOND", "10000",
          "OUTBOX_PAIR_SECONDS", "1",
          "OUTBOX_PAIR_BURST", "1000",
          "OUTBOX_MERGE_SECONDS", "0");

  @Override
  public String about() {
    return "messages per second and latency from the webhook to the reply handed over";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("messages", "15000");
    options.put("rate", "200");
    options.put("seconds", "20");
    options.put("senders", "2000");
    options.put("seed", "1");
    options.put("channels", "http,none");
    return options;
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    Map<String, Object> figures = new LinkedHashMap<>();
    List<String> broken = new ArrayList<>();
    boolean first = true;
    for (String name : options.text("channels").split(",", -1)) {
      Channel channel = channel(name);
      Measured measured = measure(channel, options, progress);
      measured.broken().forEach(each -> broken.add("channel " + name + ": " + each));
      // The promise is about the first; what follows tells what the channel itself costs.
      if (first) {
        figures.putAll(measured.figures());
        promise(measured, broken);
        first = false;
      } else {
        figures.put("channel_" + name, measured.figures());
      }
    }
    return new Outcome(figures, broken);
  }

  private static Channel channel(String name) {
    for (Channel channel : Channel.values()) {
      if (channel.name().toLowerCase(Locale.ROOT).equals(name)) {
        return channel;
      }
    }
    throw new IllegalArgumentException("there is no channel " + name + "; there are http and none");
  }

  private static void promise(Measured measured, List<String> broken) {
    if (measured.perSecond() < WANTED_PER_SECOND) {
      broken.add("fewer than " + WANTED_PER_SECOND + " messages per second");
    }
    if (measured.p99() > WANTED_P99) {
      broken.add("a 99th percentile above " + WANTED_P99 + " ms");
    }
  }

  /** What one channel gave; {@code p99} is in milliseconds. */
  private record Measured(
      Map<String, Object> figures, double perSecond, double p99, List<String> broken) {}

  private static Measured measure(Channel channel, Options options, Progress progress)
      throws Exception {
    Map<String, Object> figures = new LinkedHashMap<>();
    Random random = new Random(options.number("seed", 0));
    int senders = (int) options.number("senders", 1);
    long messages = options.number("messages", 1);
    Trails trails = new Trails(channel::instead);
    Notes notes = new Notes(senders, random, trails);
    try (BotUnderTest bot =
        BotUnderTest.start(
            InstantSource.system(), trails, SETTINGS, WebhookHabits.calm().withStatuses(false))) {
      Load load = new Load(bot.app().port(), CONNECTIONS, notes::next);
      int warmUps =
          WarmUp.with(
              LEAST_WARM_UPS,
              MOST_WARM_UPS,
              () -> {
                load.closedLoop(senders);
                answered(trails);
              });
      trails.cut();
      progress.say("channel %s: warmed up, every sender has written %d times", channel, warmUps);
      long started = System.nanoTime();
      Load.Result posted = load.closedLoop(messages);
      answered(trails);
      double seconds = (trails.lastSentNanos() - started) / 1e9;
      Stages backlog = trails.cut();
      progress.say(
          "%d messages in %.1f s: %.0f/s; accepted within %.1f s",
          messages, seconds, messages / seconds, posted.seconds());
      Duration length = Duration.ofSeconds(options.number("seconds", 1));
      Load.Result even = load.openLoop((double) options.number("rate", 1), length);
      answered(trails);
      Stages steady = trails.cut();
      progress.say(
          "at %d/s: p50 %.1f ms, p99 %.1f ms",
          options.number("rate", 1), steady.milliseconds(50), steady.milliseconds(99));
      figures.put("settings", SETTINGS);
      figures.put("channel", channel.name().toLowerCase(Locale.ROOT));
      figures.put("messages_per_second", Math.round(messages / seconds * 10) / 10.0);
      figures.put("accepted_per_second", Math.round(posted.perSecond() * 10) / 10.0);
      figures.put("rate", options.number("rate", 1));
      figures.put("p50_ms", steady.milliseconds(50));
      figures.put("p99_ms", steady.milliseconds(99));
      figures.put("ack_p99_ms", Stages.hundredths(even.milliseconds(99)));
      figures.put("others_than_200", posted.others() + even.others());
      figures.put("stages_at_rate", steady.figures());
      figures.put("stages_in_backlog", backlog.figures());
      List<String> broken = new Kept(bot, notes.posted()).check(trails, random, figures);
      return new Measured(figures, messages / seconds, steady.milliseconds(99), broken);
    }
  }

  private static void answered(Trails trails) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (trails.waiting() > 0) {
      if (System.nanoTime() - deadline > 0) {
        throw new IOException(trails.waiting() + " messages have no reply yet");
      }
      LockSupport.parkNanos(1_000_000);
    }
  }
}
