package io.echovault.app.tenants;

import io.echovault.app.tenants.Fields.Mapping;
import io.echovault.ports.vocabulary.Rates;
import io.echovault.ports.vocabulary.Rates.Rate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What messages cost, as an operator keeps it in a file of YAML. Without it nothing is known. */
public final class RateFile {
  private static final String CURRENCY = "currency";
  private static final String FREE = "free_a_month";
  private static final String BUDGET = "budget_a_month";
  private static final String QUIET = "quiet_from_a_day";
  private static final String RATES = "rates";
  private static final String COUNTRIES = "countries";
  private static final int MICRO_DIGITS = 6;

  /** WhatsApp's categories. */
  private static final Set<String> CATEGORIES =
      Set.of("service", "utility", "marketing", "authentication");

  private final List<Problem> problems = new ArrayList<>();
  private final String file;

  private RateFile(String file) {
    this.file = file;
  }

  /**
   * Reads the file.
   *
   * @throws IllegalStateException with every problem, a line each, when there are any
   * @throws UncheckedIOException when it cannot be read
   */
  public static Rates read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Rates.NONE;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new RateFile(String.valueOf(file.getFileName()))
          .rates(in.readNBytes(TenantFile.LARGEST + 1));
    } catch (IOException e) {
      throw new UncheckedIOException("the file " + file + " cannot be read", e);
    }
  }

  private Rates rates(byte[] bytes) {
    Fields fields = new Fields(file, problems);
    Optional<Rates> rates =
        TenantFile.root(file, bytes, problems)
            .flatMap(root -> fields.mapping("", root, Set.of(CURRENCY, FREE, BUDGET, QUIET, RATES)))
            .map(RateFile::rates);
    if (problems.isEmpty() && rates.isPresent()) {
      return rates.get();
    }
    throw new IllegalStateException(
        "the rates in "
            + file
            + " are not valid:"
            + String.join("", problems.stream().map(each -> "\n  " + each).toList()));
  }

  private static Rates rates(Mapping root) {
    String currency = root.text(CURRENCY);
    if (!currency.matches("[A-Z]{3}")) {
      root.problem(CURRENCY, "should be three capital letters, such as EUR");
    }
    Set<String> known = new HashSet<>(CATEGORIES);
    known.add(COUNTRIES);
    return new Rates(
        currency,
        count(root, FREE),
        root.optionalWord(BUDGET).map(each -> micros(root, BUDGET, each)).orElse(0L),
        count(root, QUIET),
        root.list(RATES, known).stream().map(RateFile::rate).toList());
  }

  private static Rate rate(Mapping given) {
    Set<String> countries = new HashSet<>(List.of(given.word(COUNTRIES).strip().split("\\s+")));
    if (!countries.stream().allMatch(each -> each.matches("[0-9]{1,3}|[A-Z]{2}|\\*"))) {
      given.problem(
          COUNTRIES, "should be calling codes and letters of countries with blanks between, or *");
    }
    Map<String, Long> micros = new HashMap<>();
    for (String category : CATEGORIES) {
      given
          .optionalWord(category)
          .ifPresent(price -> micros.put(category, micros(given, category, price)));
    }
    return new Rate(countries, micros);
  }

  private static long count(Mapping given, String key) {
    String value = given.optionalWord(key).orElse("0");
    boolean fits = value.matches("\\d{1,9}");
    if (!fits) {
      given.problem(key, "should be a whole number from 0 to 999999999");
    }
    return fits ? Long.parseLong(value) : 0;
  }

  private static long micros(Mapping given, String key, String price) {
    if (!price.matches("\\d{1,7}(\\.\\d{1,6})?")) {
      given.problem(key, "should be an amount with at most six decimals, such as 0.0113");
      return 0;
    }
    return new BigDecimal(price).movePointRight(MICRO_DIGITS).longValueExact();
  }
}
