package io.echovault.core.command;

import io.echovault.core.text.PlainText;
import io.echovault.core.text.WordList;
import io.echovault.core.time.AboutTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An amount in words: a figure with its currency, or a figure alone.
 *
 * @param value how much, in hundredths
 * @param unit a currency's sign, or nothing
 */
public record Amount(long value, String unit) {
  private static final int LONGEST = 2_000;
  private static final int MOST_DIGITS = 12;
  private static final int HUNDREDTHS = 100;
  private static final int TENTH = 10;
  private static final String BLANKS = " \t\n?¿!¡;'’()\"“”«»„";
  private static final List<String> SIGNS = List.of("R$", "€", "$", "£", "₹");
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("euro", "€"),
          Map.entry("euros", "€"),
          Map.entry("eur", "€"),
          Map.entry("pavos", "€"),
          Map.entry("quid", "£"),
          Map.entry("pound", "£"),
          Map.entry("pounds", "£"),
          Map.entry("gbp", "£"),
          Map.entry("dollar", "$"),
          Map.entry("dollars", "$"),
          Map.entry("bucks", "$"),
          Map.entry("usd", "$"),
          Map.entry("rupee", "₹"),
          Map.entry("rupees", "₹"),
          Map.entry("rupaye", "₹"),
          Map.entry("rupay", "₹"),
          Map.entry("rs", "₹"),
          Map.entry("inr", "₹"),
          Map.entry("रुपये", "₹"),
          Map.entry("रुपए", "₹"),
          Map.entry("real", "R$"),
          Map.entry("reais", "R$"));

  /** The one amount that a text tells; empty when it tells none, or more than one. */
  public static Optional<Amount> in(String text) {
    List<Amount> meant = allIn(text);
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  /** Whether a text tells an amount beside the times that it names. */
  static boolean isIn(String text) {
    return !allIn(AboutTimes.withoutTimes(text)).isEmpty();
  }

  /** All amounts of a text, in order: those of money where there are such, else all figures. */
  static List<Amount> allIn(String text) {
    if (text.length() > LONGEST) {
      return List.of();
    }
    List<Amount> all = all(WordList.of(text, BLANKS));
    List<Amount> money = all.stream().filter(each -> !each.unit().isEmpty()).toList();
    return money.isEmpty() ? List.copyOf(all) : money;
  }

  private static List<Amount> all(List<String> words) {
    List<Amount> all = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      String sign = SIGNS.stream().filter(word::contains).findFirst().orElse("");
      String named = at + 1 < words.size() ? unit(words.get(at + 1)) : "";
      String before = at > 0 && SIGNS.contains(words.get(at - 1)) ? words.get(at - 1) : "";
      String unit = !sign.isEmpty() ? sign : named.isEmpty() ? before : named;
      value(sign.isEmpty() ? word : word.replace(sign, ""))
          .ifPresent(value -> all.add(new Amount(value, unit)));
    }
    return all;
  }

  private static String unit(String word) {
    String bare = withoutEnd(word);
    return SIGNS.contains(bare)
        ? bare
        : NAMES.getOrDefault(bare, NAMES.getOrDefault(PlainText.of(bare), ""));
  }

  private static String withoutEnd(String word) {
    int end = word.length();
    while (end > 0 && ".,:".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }

  /**
   * A number with a point or a comma; the last of them divides cents unless three digits follow.
   */
  private static Optional<Long> value(String word) {
    String bare = withoutEnd(word);
    StringBuilder digits = new StringBuilder();
    int mark = -1;
    for (int at = 0; at < bare.length(); at++) {
      char each = bare.charAt(at);
      if (Character.isDigit(each)) {
        digits.append(Character.digit(each, 10));
      } else if ((each == '.' || each == ',') && digits.length() > 0) {
        mark = at;
      } else {
        return Optional.empty();
      }
    }
    if (digits.length() == 0 || digits.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    int behind = mark < 0 ? 0 : bare.length() - mark - 1;
    long whole = Long.parseLong(digits.toString());
    return switch (behind) {
      case 0, 3 -> Optional.of(whole * HUNDREDTHS);
      case 1 -> Optional.of(whole * TENTH);
      case 2 -> Optional.of(whole);
      default -> Optional.empty();
    };
  }

  /** As people write it, with the sign where it belongs. */
  public String shown() {
    long cents = value % HUNDREDTHS;
    String whole = String.valueOf(value / HUNDREDTHS);
    String number = cents == 0 ? whole : whole + (cents < TENTH ? ".0" : ".") + cents;
    return unit.equals("€") ? number + " €" : unit + number;
  }
}
