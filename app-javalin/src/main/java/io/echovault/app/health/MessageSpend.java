package io.echovault.app.health;

import io.echovault.ports.vocabulary.MessageCount;
import io.echovault.ports.vocabulary.Rates;
import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.GaugeMetricFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the messages of the present month cost, as metrics. */
final class MessageSpend {
  private static final double MILLION = 1e6;

  private final Rates rates;

  MessageSpend(Rates rates) {
    this.rates = rates;
  }

  List<MetricFamilySamples> families(List<MessageCount> counts) {
    List<MetricFamilySamples> families = new ArrayList<>();
    families.add(messages(counts));
    if (rates.free() > 0) {
      families.add(
          new GaugeMetricFamily(
              "echovault_month_free_messages_left",
              "Messages of the month's free allowance that are left",
              (double) Math.max(0, rates.free() - Rates.freeUsed(counts))));
    }
    if (rates.any()) {
      families.add(money("echovault_month_messages_cost", "What they cost", rates.micros(counts)));
      families.add(
          new GaugeMetricFamily(
              "echovault_month_messages_unrated",
              "Paid messages of this month whose cost is not known",
              (double) rates.unknown(counts)));
    }
    if (rates.budget() > 0) {
      families.add(money("echovault_month_messages_budget", "What they may cost", rates.budget()));
    }
    return families;
  }

  private MetricFamilySamples money(String name, String help, long micros) {
    var family = new GaugeMetricFamily(name, help, List.of("currency"));
    family.addMetric(List.of(rates.currency()), micros / MILLION);
    return family;
  }

  private static MetricFamilySamples messages(List<MessageCount> counts) {
    Map<String, Long> free = new TreeMap<>();
    Map<String, Long> paid = new TreeMap<>();
    counts.forEach(
        each ->
            (each.pricing().billable() ? paid : free)
                .merge(each.pricing().category(), each.messages(), Long::sum));
    var family =
        new GaugeMetricFamily(
            "echovault_month_messages",
            "Messages that were delivered this month",
            List.of("category", "billable"));
    free.forEach((category, count) -> family.addMetric(List.of(category, "false"), (double) count));
    paid.forEach((category, count) -> family.addMetric(List.of(category, "true"), (double) count));
    return family;
  }
}
