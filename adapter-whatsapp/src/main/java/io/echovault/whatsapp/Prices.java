package io.echovault.whatsapp;

import io.echovault.ports.vocabulary.Pricing;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads what a status says of a message's price. Of the recipient only the country is taken. */
final class Prices {
  private static final Pattern WORD = Pattern.compile("[a-z_]{1,30}");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{7,15}");
  private static final Pattern USER = Pattern.compile("[A-Z]{2}\\..{1,200}");

  /** ITU-T E.164: 1 and 7 are whole codes; these have two digits; all others have three. */
  private static final Set<String> OF_TWO_DIGITS =
      Set.of(
          "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46",
          "47", "48", "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63",
          "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98");

  private Prices() {}

  /** Empty when the status does not say. */
  static Optional<Pricing> read(JsonNode status) {
    JsonNode pricing = status.path("pricing");
    if (!pricing.path("billable").isBoolean()) {
      return Optional.empty();
    }
    boolean billable = pricing.path("billable").booleanValue();
    return word(pricing, "category")
        .map(
            category ->
                new Pricing(billable, category, word(pricing, "type").orElse(""), country(status)));
  }

  private static Optional<String> word(JsonNode pricing, String field) {
    return Fields.text(pricing, field).filter(each -> WORD.matcher(each).matches());
  }

  private static String country(JsonNode status) {
    return Fields.text(status, "recipient_id")
        .filter(each -> DIGITS.matcher(each).matches())
        .map(Prices::callingCode)
        .or(
            () ->
                Fields.text(status, "recipient_user_id")
                    .filter(each -> USER.matcher(each).matches())
                    .map(each -> each.substring(0, 2)))
        .orElse("");
  }

  private static String callingCode(String digits) {
    if (digits.startsWith("1") || digits.startsWith("7")) {
      return digits.substring(0, 1);
    }
    String two = digits.substring(0, 2);
    return OF_TWO_DIGITS.contains(two) ? two : digits.substring(0, 3);
  }
}
