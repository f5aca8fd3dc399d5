package io.echovault.core.command;

import io.echovault.core.member.Settings;
import io.echovault.core.memory.Notebook;
import io.echovault.core.memory.TakenMedia;
import io.echovault.core.time.AboutTimes;
import io.echovault.core.time.AskedTime;
import io.echovault.core.time.AskedTimes;
import io.echovault.core.understanding.Advice;
import io.echovault.core.understanding.MessageReading;
import io.echovault.core.understanding.Written;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A message of one member, and what can be done about it.
 *
 * @param reading what was read out of its words before
 * @param advice what a language model said of it before
 * @param media the picture or document that was fetched for it before
 * @param spoken whether its words were written down from a voice note
 */
public record Turn(
    Envelope envelope,
    Notebook notebook,
    MessageReading reading,
    Advice advice,
    Optional<TakenMedia> media,
    boolean spoken) {
  Turn(Envelope envelope, Notebook notebook, MessageReading reading) {
    this(envelope, notebook, reading, Advice.NONE, Optional.empty(), false);
  }

  Settings settings() {
    return notebook.state().settings();
  }

  ZoneId zone() {
    return settings().zone();
  }

  /** When it was said. */
  Instant saidAt() {
    return Written.saidAt(envelope);
  }

  /** The time that words are about, said at some moment. */
  Optional<AboutTimes.About> about(String words, Instant saidAt) {
    return reading.about(words, saidAt, zone(), notebook::birthday);
  }

  Optional<Instant> aboutAt(String words, Instant saidAt) {
    return about(words, saidAt).map(AboutTimes.About::at);
  }

  /** The other times that words may mean, said at some moment; none where their time is certain. */
  List<AboutTimes.About> otherTimes(String words, Instant saidAt) {
    return AboutTimes.others(words, saidAt.atZone(zone()), notebook::birthday);
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
