package io.echovault.app.health;

import io.echovault.app.logs.Causes;
import io.echovault.ports.vocabulary.Rates;
import io.echovault.postgres.Totals;
import io.prometheus.client.Collector;
import io.prometheus.client.GaugeMetricFamily;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sums over all tenants, as metrics without a name of anybody. They are made in the background, so
 * that nobody waits for them, and as seldom as keeps the database from working at them for more
 * than a hundredth of the time. Until they are known, and while the database is away, those known
 * before are shown, or none.
 */
public final class TotalsCollector extends Collector {
  private static final Logger LOG = LoggerFactory.getLogger(TotalsCollector.class);
  private static final Duration LEAST = Duration.ofMinutes(1);
  private static final int SELDOM = 100;

  private final Function<Instant, Totals> source;
  private final InstantSource instants;
  private final MessageSpend spend;
  private volatile Optional<Totals> known = Optional.empty();
  private CompletableFuture<Void> looking;
  private long endedNanos = System.nanoTime();
  private Duration pause = Duration.ZERO;

  /**
   * @param source makes the sums as of a moment
   * @param rates what messages cost
   */
  public TotalsCollector(Function<Instant, Totals> source, InstantSource instants, Rates rates) {
    this.source = source;
    spend = new MessageSpend(rates);
    this.instants = instants;
    looking = CompletableFuture.runAsync(this::look);
  }

  @Override
  public List<MetricFamilySamples> collect() {
    refresh();
    return known.map(this::families).orElse(List.of());
  }

  private synchronized void refresh() {
    if (looking.isDone() && System.nanoTime() - endedNanos >= pause.toNanos()) {
      looking = CompletableFuture.runAsync(this::look);
    }
  }

  private void look() {
    long began = System.nanoTime();
    try {
      known = Optional.of(source.apply(instants.instant()));
    } catch (RuntimeException failed) {
      LOG.warn("event=totals_unknown error={}", Causes.of(failed));
    }
    rest(Duration.ofNanos(System.nanoTime() - began).multipliedBy(SELDOM));
  }

  private synchronized void rest(Duration asked) {
    endedNanos = System.nanoTime();
    pause = asked.compareTo(LEAST) > 0 ? asked : LEAST;
  }

  private List<MetricFamilySamples> families(Totals totals) {
    var bytes =
        new GaugeMetricFamily(
            "echovault_stored_bytes", "What tables take on the disk", List.of("what"));
    bytes.addMetric(List.of("memories"), (double) totals.memoryBytes());
    bytes.addMetric(List.of("vectors"), (double) totals.vectorBytes());
    bytes.addMetric(List.of("everything"), (double) totals.allBytes());
    List<MetricFamilySamples> families = new ArrayList<>();
    families.add(one("members", "Members who are there", totals.members()));
    families.add(one("sessions_open", "Sessions that are open", totals.sessions()));
    families.add(
        one("memories", "Memories kept so far, forgotten ones among them", totals.memories()));
    families.add(bytes);
    families.addAll(spend.families(totals.messages()));
    return families;
  }

  private static MetricFamilySamples one(String name, String help, long value) {
    return new GaugeMetricFamily("echovault_" + name, help, (double) value);
  }
}
