package io.echovault.app.doctor;

import io.echovault.app.Wiring;
import io.echovault.app.settings.Settings;
import io.echovault.app.tenants.RateFile;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.MessageCount;
import io.echovault.ports.vocabulary.Rates;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** What messages cost is known, some of the month's free ones are left, and the budget holds. */
final class MessagesCheck implements Check {
  private static final int CONNECTIONS = 4;

  /** Fewer than one in so many is too few. */
  private static final int LEAST = 10;

  private static final String FILE = "Mend the file that RATES_FILE names.";

  @Override
  public String name() {
    return "messages";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withTables(
        (inspection, settings) ->
            inspection.missing() == 0
                ? counted(installation, settings)
                : Finding.skip("the tables are behind: memo doctor migrations"));
  }

  private static Finding counted(Installation installation, Settings settings) {
    Rates rates;
    try {
      rates = RateFile.read(settings.prices().rates());
    } catch (IllegalStateException | UncheckedIOException e) {
      return Finding.fail(String.valueOf(e.getMessage()).replace('\n', ' '), FILE);
    }
    YearMonth month = YearMonth.from(installation.instants().instant().atOffset(ZoneOffset.UTC));
    try (var database = Wiring.database(settings.database(), CONNECTIONS)) {
      return judged(rates, database.messages(month));
    } catch (MemoException.TryAgain | IllegalStateException e) {
      return Finding.skip("the database does not answer: memo doctor database");
    }
  }

  static Finding judged(Rates rates, List<MessageCount> counts) {
    long messages = counts.stream().mapToLong(MessageCount::messages).sum();
    if (rates.equals(Rates.NONE)) {
      return Finding.pass(messages + " messages this month; no file of rates says what they cost");
    }
    long unknown = rates.unknown(counts);
    if (unknown > 0) {
      return Finding.fail(
          "for " + unknown + " paid messages of this month there is no rate",
          "Give their countries and categories, or *, a rate in the file of RATES_FILE.");
    }
    long micros = rates.micros(counts);
    String cost = amount(micros) + " " + rates.currency();
    if (rates.budget() > 0 && micros >= rates.budget()) {
      return Finding.fail(
          "the messages of this month cost " + cost + ", the budget is " + amount(rates.budget()),
          "Raise budget_a_month, or let fewer people in.");
    }
    long left = Math.max(0, rates.free() - Rates.freeUsed(counts));
    if (rates.free() > 0 && left < rates.free() / LEAST) {
      return Finding.fail(
          left + " of " + rates.free() + " free messages are left this month; it cost " + cost,
          "From then on each is paid for: set budget_a_month, and raise free_a_month if it is"
              + " more.");
    }
    return Finding.pass(
        (rates.free() > 0
                ? left + " of " + rates.free() + " free messages are left this month; "
                : "")
            + "it cost "
            + cost);
  }

  private static String amount(long micros) {
    return String.format(Locale.ROOT, "%.2f", micros / 1e6);
  }
}
