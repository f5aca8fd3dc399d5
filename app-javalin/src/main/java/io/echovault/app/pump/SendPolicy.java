package io.echovault.app.pump;

import io.echovault.ports.vocabulary.SendResult.Problem;
import java.time.Duration;
import java.util.Optional;

/**
 * What to do when the channel does not take a reply. Nothing is given up for an outage: a reply
 * waits until its service window has closed.
 */
final class SendPolicy {
  private static final Duration WINDOW = Duration.ofHours(24);

  /** RFC 5321, 4.5.4.1: mail is tried for four days or more before it is given up. */
  private static final Duration MAIL_WINDOW = Duration.ofDays(4);

  private static final int FEW_TRIES = 5;
  private static final Backoff OUTAGE =
      new Backoff(Duration.ofSeconds(1), 2, Duration.ofSeconds(30));

  /** A server that puts off what it does not know yet takes it after some minutes. */
  private static final Backoff MAIL_OUTAGE =
      new Backoff(Duration.ofSeconds(15), 2, Duration.ofMinutes(15));

  private static final Backoff PAIR = new Backoff(Duration.ofSeconds(6), 4, Duration.ofMinutes(10));
  private static final Backoff BUSY = new Backoff(Duration.ofSeconds(2), 2, Duration.ofMinutes(1));
  private static final Backoff REPAIR =
      new Backoff(Duration.ofMinutes(1), 2, Duration.ofMinutes(5));

  private static final Duration TILL_A_PERSON_LOOKED = Duration.ofMinutes(5);

  private final Duration patience;
  private final Duration tillAPersonLooked;
  private final Duration window;
  private final Backoff outage;

  /**
   * A policy.
   *
   * @param patience how long a reply that may have been sent waits for a status that says so
   */
  SendPolicy(Duration patience) {
    this(patience, TILL_A_PERSON_LOOKED);
  }

  SendPolicy(Duration patience, Duration tillAPersonLooked) {
    this(patience, tillAPersonLooked, WINDOW, OUTAGE);
  }

  private SendPolicy(
      Duration patience, Duration tillAPersonLooked, Duration window, Backoff outage) {
    this.window = window;
    this.outage = outage;
    this.patience = patience;
    this.tillAPersonLooked = tillAPersonLooked;
  }

  /** The policy of mail, for which no window of a chat closes. */
  SendPolicy ofMail() {
    return new SendPolicy(patience, tillAPersonLooked, MAIL_WINDOW, MAIL_OUTAGE);
  }

  /**
   * How long a reply waits before it is tried again.
   *
   * @param tries how often it was tried, this time counted; when the recipient gets too much, how
   *     often that was said in a row
   * @param sinceHeard how long ago its recipient wrote last before it
   * @return empty when it is to be given up
   */
  Optional<Duration> wait(Problem problem, int tries, Duration sinceHeard) {
    boolean over = tries >= FEW_TRIES && sinceHeard.compareTo(window) > 0;
    return switch (problem) {
      case WINDOW_CLOSED, UNDELIVERABLE, INVALID -> Optional.empty();
      case UNAVAILABLE -> over ? Optional.empty() : Optional.of(outage.after(tries));
      case UNCERTAIN -> over ? Optional.empty() : Optional.of(patience.plus(outage.after(tries)));
      case TOO_FAST_FOR_RECIPIENT -> over ? Optional.empty() : Optional.of(PAIR.after(tries));
      case TOO_FAST -> Optional.of(BUSY.after(tries));
      case MAINTENANCE -> Optional.of(REPAIR.after(tries));
      case BLOCKED, UNAUTHORISED -> Optional.of(tillAPersonLooked);
    };
  }

  /**
   * How long nobody gets anything, because the problem is not this reply's.
   *
   * @param inARow how often this was asked since the last reply was taken, from 1
   */
  Optional<Duration> pause(Problem problem, int inARow) {
    return switch (problem) {
      case TOO_FAST -> Optional.of(BUSY.after(inARow));
      case MAINTENANCE -> Optional.of(REPAIR.after(inARow));
      case BLOCKED, UNAUTHORISED -> Optional.of(tillAPersonLooked);
      default -> Optional.empty();
    };
  }

  /** Whether only a person can help. */
  boolean alarming(Problem problem) {
    return problem == Problem.BLOCKED || problem == Problem.UNAUTHORISED;
  }
}
