package io.echovault.bench.dashboard;

import java.util.Locale;

/** Writes values with the units that Grafana names. */
final class Units {
  private static final double DAY = 86_400;
  private static final double HOUR = 3_600;
  private static final double MINUTE = 60;

  private Units() {}

  /** A value in a unit, short. */
  static String text(double value, String unit) {
    return switch (unit) {
      case "percentunit" -> number(100 * value) + " %";
      case "s" -> seconds(value);
      case "bytes" -> scaled(value, 1024, "B", "KiB", "MiB", "GiB", "TiB");
      case "reqps" -> number(value) + "/s";
      case "currencyUSD" -> "$" + number(value);
      default -> scaled(value, 1000, "", "k", "M", "G", "T").replace(" ", "");
    };
  }

  private static String seconds(double value) {
    if (value >= DAY) {
      return number(value / DAY) + " d";
    } else if (value >= HOUR) {
      return number(value / HOUR) + " h";
    } else if (value >= MINUTE) {
      return number(value / MINUTE) + " min";
    }
    return value >= 1 || value == 0 ? number(value) + " s" : number(1000 * value) + " ms";
  }

  private static String scaled(double value, double step, String... names) {
    double rest = value;
    int at = 0;
    while (Math.abs(rest) >= step && at < names.length - 1) {
      rest /= step;
      at++;
    }
    return number(rest) + " " + names[at];
  }

  private static String number(double value) {
    String written = String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.3g", value);
    boolean whole = value == Math.rint(value) && Math.abs(value) < 100;
    return whole ? String.valueOf((long) value) : written;
  }
}
