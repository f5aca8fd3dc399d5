package io.echovault.core.conversation;

import io.echovault.core.text.BoundedPattern;
import io.echovault.core.time.TimeZones;
import io.echovault.ports.vocabulary.Sender;
import java.time.ZoneId;

/**
 * What a member may choose.
 *
 * @param zone the time zone in which dates and times are understood and shown
 * @param language the member's language, two lower-case letters
 */
public record Settings(ZoneId zone, String language) {
  private static final BoundedPattern LANGUAGE = BoundedPattern.compile("[a-z]{2}");

  public Settings {
    if (!LANGUAGE.matches(language)) {
      throw new IllegalArgumentException("a language is two lower-case letters");
    }
  }

  /** What fits somebody we know nothing about but where they write from. */
  public static Settings guessedFor(Sender sender) {
    return new Settings(TimeZones.guess(sender), "en");
  }
}
