package io.echovault.app.metrics;

import io.echovault.ports.outbound.ReadingFaults;
import io.echovault.ports.vocabulary.Reading;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts and logs what could not be read out of people's words, without any of the words. */
public final class CountedReadings implements ReadingFaults {
  private static final Logger LOG = LoggerFactory.getLogger(CountedReadings.class);

  private final Metrics metrics;

  public CountedReadings(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void budgetSpent() {
    metrics.patternGaveUp();
    LOG.info("event=pattern_gave_up");
  }

  @Override
  public void failed(Reading reading, String error) {
    String name = reading.name().toLowerCase(Locale.ROOT);
    metrics.readingFailed(name);
    LOG.warn("event=reading_failed reading={} error={}", name, error);
  }
}
