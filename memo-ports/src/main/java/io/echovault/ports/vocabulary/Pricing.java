package io.echovault.ports.vocabulary;

/**
 * What a channel says of the price of a message of ours: what kind of message it is and where it
 * went, not how much it costs.
 *
 * @param billable whether it is paid for; of free ones the channel tells too
 * @param category the channel's word for the kind of message, 1 to 30 lower-case letters and
 *     underscores
 * @param type the channel's word for why it is free or not, of the same shape; empty where it does
 *     not say
 * @param country the calling code of the country that it went to, or the two capital letters of the
 *     country where there is no number; empty when neither is known
 */
public record Pricing(boolean billable, String category, String type, String country) {
  private static final int LONGEST_WORD = 30;
  private static final int LONGEST_COUNTRY = 3;

  public Pricing {
    if (category.isEmpty() || !isWord(category) || !isWord(type)) {
      throw new IllegalArgumentException(
          "a category is 1 to 30 lower-case letters and underscores, and a type 30 at most");
    }
    if (country.length() > LONGEST_COUNTRY) {
      throw new IllegalArgumentException("a country has 3 characters at most");
    }
  }

  private static boolean isWord(String word) {
    return word.length() <= LONGEST_WORD
        && word.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '_');
  }
}
