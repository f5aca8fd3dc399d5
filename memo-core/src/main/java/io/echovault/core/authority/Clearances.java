package io.echovault.core.authority;

import io.echovault.ports.vocabulary.Factor;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Mints clearances: says which tiers are open by what. */
public final class Clearances {
  private static final Clearance OPEN =
      new Clearance(EnumSet.of(Tier.GENERAL, Tier.CHRONOLOGICAL, Tier.CONFIDENTIAL));

  private static final Clearance ONE_FACTOR =
      new Clearance(EnumSet.complementOf(EnumSet.of(Tier.ULTRA_SECRET)));

  private static final Set<Factor> EVERY_FACTOR = Set.of(Factor.values());

  private static final Clearance ALL = new Clearance(EnumSet.allOf(Tier.class));

  /** As long as this, words still stand in the chat above: showing them gives nothing away. */
  private static final Duration IN_THE_CHAT = Duration.ofMinutes(15);

  private Clearances() {}

  /** What a member sees without a login: everything that is not secret. */
  public static Clearance open() {
    return OPEN;
  }

  /**
   * What a member sees while a session is open. What is ultra secret needs every factor there is.
   */
  static Clearance of(Optional<LiveSession> session) {
    return session.map(each -> of(each.factors())).orElse(OPEN);
  }

  private static Clearance of(Set<Factor> factors) {
    return factors.containsAll(EVERY_FACTOR) ? ALL : ONE_FACTOR;
  }

  /** What members see only while logged in, by one factor or by all. */
  public static List<Clearance> loggedIn() {
    return List.of(ONE_FACTOR, ALL);
  }

  /** What work may open whose words nobody gets to see, such as making vectors, sealed again. */
  public static Clearance unseen() {
    return ALL;
  }

  /**
   * What a member sees of words that they said at a time, to whom a clearance is open anyway.
   *
   * @param now never earlier than it was before, also when the clock was set back
   */
  static Clearance forWordsSaidAt(Instant saidAt, Instant now, Clearance anyway) {
    return Duration.between(saidAt, now).abs().compareTo(IN_THE_CHAT) <= 0 ? ALL : anyway;
  }
}
