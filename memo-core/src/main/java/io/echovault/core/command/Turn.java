package io.echovault.core.command;

import io.echovault.core.member.Settings;
import io.echovault.core.memory.Notebook;
import io.echovault.core.text.PlainText;
import io.echovault.core.time.AboutTimes;
import io.echovault.core.time.AskedTime;
import io.echovault.core.time.AskedTimes;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Written words of one member, and what can be done about them. */
record Turn(
    Envelope envelope, String text, String plain, Notebook notebook, MessageReading reading) {
  /** No messenger of the kinds we serve is older. */
  private static final Instant EARLIEST = Instant.parse("2009-01-01T00:00:00Z");

  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

  static Turn of(Envelope envelope, String text, Notebook notebook, MessageReading reading) {
    return new Turn(envelope, text, PlainText.of(text), notebook, reading);
  }

  Turn saying(String other) {
    return of(envelope, other, notebook, reading);
  }

  Settings settings() {
    return notebook.state().settings();
  }

  ZoneId zone() {
    return settings().zone();
  }

  /** The channel's time, unless it is absurd; then ours. */
  Instant saidAt() {
    return saidAt(envelope);
  }

  static Instant saidAt(Envelope envelope) {
    Instant sent = envelope.sentAt();
    boolean absurd =
        sent.isBefore(EARLIEST) || sent.isAfter(envelope.receivedAt().plus(CLOCKS_DIFFER));
    return absurd ? envelope.receivedAt() : sent;
  }

  /** The time that words are about, said at some moment. */
  Optional<AboutTimes.About> about(String words, Instant saidAt) {
    return reading.about(words, saidAt, zone(), notebook::birthday);
  }

  Optional<Instant> aboutAt(String words, Instant saidAt) {
    return about(words, saidAt).map(AboutTimes.About::at);
  }

  /** The time that a question asks about. */
  Optional<AskedTime> asked(String question) {
    return AskedTimes.in(question, saidAt().atZone(zone()), notebook::birthday);
  }

  /** The same for words that can only look back. */
  Optional<AskedTime> askedInThePast(String question) {
    return AskedTimes.inThePast(question, saidAt().atZone(zone()), notebook::birthday);
  }

  @Override
  public String toString() {
    return "Turn[" + envelope.id() + "]";
  }
}
