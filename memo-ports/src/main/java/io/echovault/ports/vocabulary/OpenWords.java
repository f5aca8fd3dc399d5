package io.echovault.ports.vocabulary;

import java.util.Objects;

/**
 * Words of one member that may leave this system for a language model. There is no way to make them
 * of words of a secret tier, nor of confidential ones without their member's consent. Does not
 * print them.
 *
 * @param owner whose words they are; a request holds the words of one member only
 * @param tier the closest tier that the words belong to, by local rules and by their member's word
 * @param consent whether the member agreed that confidential words are sent
 * @param text the words, not blank, at most {@value #MOST} characters
 */
public record OpenWords(MemberRef owner, Tier tier, boolean consent, String text) {
  /** Longer words are not sent. */
  public static final int MOST = 8_000;

  public OpenWords {
    Objects.requireNonNull(owner, "owner");
    if (!maySend(tier, consent)) {
      throw new IllegalArgumentException("words of the tier " + tier + " are not sent");
    }
    if (text.isBlank() || text.length() > MOST) {
      throw new IllegalArgumentException(
          "words to be sent are not blank and have at most " + MOST + " characters");
    }
  }

  /** Whether words of a tier may be sent at all. */
  public static boolean maySend(Tier tier, boolean consent) {
    return !tier.secret() && (tier != Tier.CONFIDENTIAL || consent);
  }

  @Override
  public String toString() {
    return "OpenWords[" + tier + ", " + text.length() + " characters]";
  }
}
