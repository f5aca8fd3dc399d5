package io.echovault.core.voice;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Voiceprint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of a member's voice. Prints nothing of it.
 *
 * @param consentedAt when they agreed that their voiceprint is kept
 * @param enrolling an enrolment under way
 * @param enrolled the voice as it is known
 * @param challenge the digits that were asked for last
 * @param prints fingerprints of recordings that were heard, the oldest first
 * @param hashes SHA-256 of their files, the oldest first
 */
public record VoiceState(
    Instant consentedAt,
    Optional<Enrolling> enrolling,
    Optional<Enrolled> enrolled,
    Optional<Challenge> challenge,
    List<Bytes> prints,
    List<Bytes> hashes) {
  /** So many fingerprints of recordings are kept, about two kilobytes each. */
  private static final int MOST_PRINTS = 40;

  private static final int MOST_HASHES = 400;

  public VoiceState {
    prints = List.copyOf(prints);
    hashes = List.copyOf(hashes);
  }

  /**
   * An enrolment under way.
   *
   * @param asked the digits of each note
   * @param notes the notes that were taken, as they came: Opus in Ogg
   * @param since when the last of them was taken, or it began
   */
  public record Enrolling(List<String> asked, List<Bytes> notes, Instant since) {
    /** So long the next note is waited for. */
    static final Duration WAIT = Duration.ofMinutes(15);

    public Enrolling {
      asked = List.copyOf(asked);
      notes = List.copyOf(notes);
    }

    /** The digits of the next note. */
    String next() {
      return asked.get(notes.size());
    }

    boolean waitsAt(Instant moment) {
      return moment.isBefore(since.plus(WAIT));
    }

    /** Whether the next note is the last. */
    boolean last() {
      return notes.size() + 1 == asked.size();
    }

    Enrolling with(Bytes note, Instant now) {
      List<Bytes> more = new ArrayList<>(notes);
      more.add(note);
      return new Enrolling(asked, more, now);
    }

    @Override
    public String toString() {
      return "Enrolling[" + notes.size() + "]";
    }
  }

  /**
   * A voice that is known.
   *
   * @param identities what the channel called the member then
   */
  public record Enrolled(Voiceprint print, Instant since, List<ChannelIdentity> identities) {
    public Enrolled {
      identities = List.copyOf(identities);
    }

    @Override
    public String toString() {
      return "Enrolled";
    }
  }

  /**
   * Digits that were asked for.
   *
   * @param askedIn the message that asked for the login
   * @param prompt the channel's id of the message with the digits, once it was sent
   * @param until when they are to be said at the latest
   * @param used whether they were answered, rightly or not
   */
  public record Challenge(
      String digits, MessageId askedIn, Optional<MessageId> prompt, Instant until, boolean used) {
    /** So long they may be answered. */
    static final Duration TIME = Duration.ofSeconds(90);

    boolean openAt(Instant moment) {
      return !used && moment.isBefore(until);
    }

    /** The same once it was sent as a message of the channel; the time begins then. */
    Challenge sent(MessageId as, Instant now) {
      return new Challenge(digits, askedIn, Optional.of(as), now.plus(TIME), used);
    }

    Challenge asUsed() {
      return new Challenge(digits, askedIn, prompt, until, true);
    }

    @Override
    public String toString() {
      return "Challenge[]";
    }
  }

  /** That of somebody who agrees. */
  static VoiceState fresh(Instant consentedAt) {
    return new VoiceState(
        consentedAt, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
  }

  VoiceState with(Challenge other) {
    return new VoiceState(consentedAt, enrolling, enrolled, Optional.of(other), prints, hashes);
  }

  VoiceState with(Enrolling other) {
    return new VoiceState(consentedAt, Optional.of(other), enrolled, challenge, prints, hashes);
  }

  VoiceState with(Enrolled other) {
    return new VoiceState(
        consentedAt, Optional.empty(), Optional.of(other), challenge, prints, hashes);
  }

  /** The same once a recording was heard, so that it counts no second time. */
  VoiceState heard(Bytes print, Bytes hash) {
    return new VoiceState(
        consentedAt,
        enrolling,
        enrolled,
        challenge,
        added(prints, print, MOST_PRINTS),
        added(hashes, hash, MOST_HASHES));
  }

  private static List<Bytes> added(List<Bytes> all, Bytes one, int most) {
    List<Bytes> more = new ArrayList<>(all);
    more.add(one);
    return more.subList(Math.max(0, more.size() - most), more.size());
  }

  @Override
  public String toString() {
    return "VoiceState[" + enrolling + ", " + enrolled + "]";
  }
}
