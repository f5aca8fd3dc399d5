package io.echovault.core.member;

import io.echovault.core.text.BoundedPattern;
import io.echovault.core.time.TimeZones;
import io.echovault.ports.vocabulary.Sender;
import java.time.ZoneId;

/**
 * What a member may choose.
 *
 * @param zone the time zone in which dates and times are understood and shown
 * @param language the member's language, two lower-case letters
 * @param languageChosen whether they chose it; else it follows what they write
 */
public record Settings(ZoneId zone, String language, boolean languageChosen) {
  private static final BoundedPattern LANGUAGE = BoundedPattern.compile("[a-z]{2}");

  public Settings {
    if (!LANGUAGE.matches(language)) {
      throw new IllegalArgumentException("a language is two lower-case letters");
    }
  }

  /** What fits somebody we know nothing about but where they write from. */
  public static Settings guessedFor(Sender sender) {
    return new Settings(TimeZones.guess(sender), "en", false);
  }

  /** The same in another zone. */
  public Settings in(ZoneId other) {
    return new Settings(other, language, languageChosen);
  }

  /** The same once they chose a language. */
  public Settings choosing(String other) {
    return new Settings(zone, other, true);
  }

  /** The same once they wrote in a language; what they chose stays. */
  public Settings hearing(String other) {
    return languageChosen ? this : new Settings(zone, other, false);
  }

  /**
   * Whether a member chose nothing else than before; a language that was only heard is no choice.
   */
  public boolean hasSameChoiceAs(Settings before) {
    boolean sameLanguage = !languageChosen || language.equals(before.language());
    return zone.equals(before.zone()) && sameLanguage && languageChosen == before.languageChosen();
  }
}
