package io.echovault.core.member;

import io.echovault.core.text.BoundedPattern;
import io.echovault.core.time.TimeZones;
import io.echovault.ports.vocabulary.Sender;
import io.echovault.ports.vocabulary.SessionId;
import io.echovault.ports.vocabulary.SpokenWish;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a member may choose.
 *
 * @param zone the time zone in which dates and times are understood and shown
 * @param language the member's language, two lower-case letters
 * @param languageChosen whether they chose it; else it follows what they write
 * @param cloud whether confidential words may go to a language model elsewhere
 * @param spoken whether replies are to be spoken
 * @param secretsAloud the login during which words of a secret tier are spoken too
 * @param mailbox where they get mail
 */
public record Settings(
    ZoneId zone,
    String language,
    boolean languageChosen,
    Cloud cloud,
    SpokenWish spoken,
    Optional<SessionId> secretsAloud,
    Mailbox mailbox) {
  private static final BoundedPattern LANGUAGE = BoundedPattern.compile("[a-z]{2}");

  public Settings {
    if (!LANGUAGE.matches(language)) {
      throw new IllegalArgumentException("a language is two lower-case letters");
    }
  }

  /** What a member said to the question whether confidential words may be sent. */
  public enum Cloud {
    /** They were not asked, so they may not. */
    UNASKED,
    /** They were asked and have not said yes, or they said no. */
    OFF,
    /** They may. */
    ON
  }

  /** Settings of somebody who reads replies. */
  public Settings(ZoneId zone, String language, boolean languageChosen, Cloud cloud) {
    this(zone, language, languageChosen, cloud, SpokenWish.NONE, Optional.empty(), Mailbox.NONE);
  }

  /** Settings of somebody who was not asked about the cloud. */
  public Settings(ZoneId zone, String language, boolean languageChosen) {
    this(zone, language, languageChosen, Cloud.UNASKED);
  }

  /** What fits somebody we know nothing about but where they write from. */
  public static Settings guessedFor(Sender sender) {
    return new Settings(TimeZones.guess(sender), "en", false);
  }

  /** The same in another zone. */
  public Settings in(ZoneId other) {
    return new Settings(other, language, languageChosen, cloud, spoken, secretsAloud, mailbox);
  }

  /** The same once they chose a language. */
  public Settings choosing(String other) {
    return new Settings(zone, other, true, cloud, spoken, secretsAloud, mailbox);
  }

  /** The same once they wrote in a language; what they chose stays. */
  public Settings hearing(String other) {
    return languageChosen
        ? this
        : new Settings(zone, other, false, cloud, spoken, secretsAloud, mailbox);
  }

  /** The same with another word about the cloud. */
  public Settings with(Cloud other) {
    return new Settings(zone, language, languageChosen, other, spoken, secretsAloud, mailbox);
  }

  /** The same once they want to hear replies, or to read them only. */
  public Settings hearingReplies(SpokenWish wish) {
    return new Settings(
        zone,
        language,
        languageChosen,
        cloud,
        wish,
        wish == SpokenWish.NONE ? Optional.empty() : secretsAloud,
        mailbox);
  }

  /** The same once they want to hear what is secret, as long as a login lasts. */
  public Settings hearingSecrets(SessionId login) {
    return new Settings(
        zone,
        language,
        languageChosen,
        cloud,
        spoken == SpokenWish.NONE ? SpokenWish.TOO : spoken,
        Optional.of(login),
        mailbox);
  }

  /** The same getting mail elsewhere. */
  public Settings with(Mailbox other) {
    return new Settings(zone, language, languageChosen, cloud, spoken, secretsAloud, other);
  }

  /** Whether confidential words may go to a language model elsewhere. */
  public boolean consents() {
    return cloud == Cloud.ON;
  }

  /**
   * Whether a member chose nothing else than before; a language that was only heard is no choice.
   */
  public boolean hasSameChoiceAs(Settings before) {
    boolean sameLanguage = !languageChosen || language.equals(before.language());
    return zone.equals(before.zone())
        && sameLanguage
        && languageChosen == before.languageChosen()
        && consents() == before.consents()
        && spoken == before.spoken()
        && secretsAloud.equals(before.secretsAloud());
  }
}
