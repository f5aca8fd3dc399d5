package io.echovault.core.session;

import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;

/** Decides what may be opened. */
public final class Sessions {
  private static final Clearance OPEN =
      new Clearance(EnumSet.of(Tier.GENERAL, Tier.CHRONOLOGICAL, Tier.CONFIDENTIAL));

  private static final Clearance PIN =
      new Clearance(EnumSet.complementOf(EnumSet.of(Tier.ULTRA_SECRET)));

  private static final Clearance ALL = new Clearance(EnumSet.allOf(Tier.class));

  /** As long as this, words still stand in the chat above: showing them gives nothing away. */
  private static final Duration IN_THE_CHAT = Duration.ofMinutes(15);

  private Sessions() {}

  /** What a member sees without a login: everything that is not secret. */
  public static Clearance open() {
    return OPEN;
  }

  /**
   * What a member sees while a session is open that a PIN has opened. What is ultra secret needs
   * the voice as well.
   */
  public static Clearance of(Optional<LiveSession> session) {
    return session.isPresent() ? PIN : OPEN;
  }

  /** What a member sees only while logged in. */
  public static Clearance loggedIn() {
    return PIN;
  }

  /** What work may open whose words nobody gets to see, such as making vectors, sealed again. */
  public static Clearance unseen() {
    return ALL;
  }

  /**
   * What a member sees of words that they said at a time, with or without a session.
   *
   * @param now never earlier than it was before, also when the clock was set back
   */
  public static Clearance forWordsSaidAt(
      Instant saidAt, Instant now, Optional<LiveSession> session) {
    return Duration.between(saidAt, now).abs().compareTo(IN_THE_CHAT) <= 0 ? ALL : of(session);
  }
}
