package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.simulator.Person;
import io.echovault.simulator.Reply;
import io.echovault.simulator.wire.Blob;
import io.echovault.testkit.SyntheticSpeech;
import io.echovault.voice.OpusVoiceNotes;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who types and speaks to a bot. The recordings say nothing: what is said in the next one,
 * whoever writes it down is told apart.
 */
final class VoicePerson {
  private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/unlock/\\S+)");
  private static final Pattern DIGITS = Pattern.compile("\\d( \\d){5}");

  /** Nobody waits longer than the bot takes; on a busy machine decoding and comparing take long. */
  private static final Duration LATE = Duration.ofSeconds(60);

  private final OpusVoiceNotes notes = new OpusVoiceNotes(() -> Duration.ZERO);
  private final RunningBot bot;
  private final Person person;
  private final Consumer<String> said;
  private int recordings;

  VoicePerson(RunningBot bot, String phone, Consumer<String> said) {
    this.bot = bot;
    this.person = bot.simulator().person(phone, "Ana");
    this.said = said;
  }

  Reply reply(String words) {
    person.says(words);
    return person.awaitReply(LATE);
  }

  String ask(String words) {
    return reply(words).text();
  }

  /** The words of the reply that comes next. */
  String next() {
    return person.awaitReply(LATE).text();
  }

  void setPin(String pin) {
    post(ask("/pin"), "new_pin=" + pin + "&new_pin_again=" + pin);
    assertThat(next()).startsWith("Your PIN is set");
  }

  void enterPin(String reply, String pin) {
    post(reply, "pin=" + pin);
  }

  private void post(String reply, String form) {
    bot.send(
        bot.request(link(reply).orElseThrow())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  /** Has a speaker's voice known, by three notes. */
  void enrol(int speaker) {
    Reply reply = reply("/enroll yes");
    StringBuilder replies = new StringBuilder(reply.text());
    for (int note = 0; note < 3; note++) {
      said.accept(digits(reply).orElseThrow());
      person.sendsVoiceNote(note(speaker));
      reply = person.awaitReply(LATE);
      replies.append('\n').append(reply.text());
    }
    assertThat(reply.text()).as(replies.toString()).startsWith("I know your voice now.");
  }

  /** Says what a prompt shows, in a new recording of a speaker. */
  String answer(Reply prompt, int speaker) {
    return answer(prompt, note(speaker));
  }

  String answer(Reply prompt, Blob note) {
    return saying(digits(prompt).orElseThrow(), prompt, note);
  }

  /** Answers a prompt with other words. */
  String saying(String words, Reply prompt, int speaker) {
    return saying(words, prompt, note(speaker));
  }

  private String saying(String words, Reply prompt, Blob note) {
    said.accept(words);
    person.answersByVoice(prompt.id(), note);
    return next();
  }

  /** A new recording of a speaker. */
  Blob note(int speaker) {
    byte[] file = notes.encode(SyntheticSpeech.speaker(speaker, ++recordings, 6)).array();
    return new Blob(file, "audio/ogg; codecs=opus");
  }

  /** The digits that a prompt shows. */
  static Optional<String> digits(Reply prompt) {
    Matcher shown = DIGITS.matcher(prompt.text());
    return shown.find() ? Optional.of(shown.group()) : Optional.empty();
  }

  /** The path of the page where a PIN is typed. */
  static Optional<String> link(String reply) {
    Matcher link = LINK.matcher(reply);
    return link.find() ? Optional.of(link.group(1)) : Optional.empty();
  }
}
