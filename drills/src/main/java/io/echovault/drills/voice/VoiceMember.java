package io.echovault.drills.voice;

import io.echovault.ports.outbound.VoiceNotes;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.simulator.Person;
import io.echovault.simulator.Reply;
import io.echovault.simulator.wire.Blob;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A member with a PIN and a secret, who talks to the bot through the stand-in for the channel. */
final class VoiceMember {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/unlock/\\S+)");
  private static final Pattern DIGITS = Pattern.compile("\\d( \\d){5}");
  private static final int NOTES = 3;
  private static final int OK = 200;

  private final Person person;
  private final String bot;
  private final VoiceNotes notes;
  private final Consumer<String> mouth;
  private final String pin;
  private final String secret;
  private final HttpClient http = HttpClient.newHttpClient();

  /**
   * Makes a member, who has said nothing yet.
   *
   * @param bot the address of the bot's pages
   * @param mouth takes the digits that the next note is taken to say
   */
  VoiceMember(
      Person person,
      String bot,
      VoiceNotes notes,
      Consumer<String> mouth,
      String pin,
      String secret) {
    this.person = person;
    this.bot = bot;
    this.notes = notes;
    this.mouth = mouth;
    this.pin = pin;
    this.secret = secret;
  }

  /** What came of a note that answers digits. */
  enum Outcome {
    OPENED,
    REFUSED,
    LOCKED,
    /** Too short, too noisy or clipped: the note is not compared, and is no failure. */
    UNFIT,
    /** The bot asked for no digits. */
    NOT_ASKED
  }

  /** Allows the speech service, chooses a PIN, has the secret kept, and logs out. */
  void begin() throws IOException, InterruptedException {
    expect(say("/settings cloud on"), "speech service");
    boolean set = accepted(say("/pin"), "new_pin=" + pin + "&new_pin_again=" + pin);
    if (!set) {
      throw new IllegalStateException("a PIN is not taken");
    }
    expect(person.awaitReply(SOON).text(), "Your PIN is set");
    String kept = say("The code of the safe is " + secret);
    if (kept.contains(secret)) {
      throw new IllegalStateException("a secret is quoted as it is kept");
    }
  }

  /**
   * Enrols by the next recordings of somebody; one that is not taken is followed by the next.
   *
   * @return whether the bot knows the voice then
   */
  boolean enrol(Iterator<Recording> takes) {
    String reply = say("/enroll yes");
    int taken = 0;
    while (taken < NOTES && takes.hasNext()) {
      String before = digits(reply);
      mouth.accept(before);
      person.sendsVoiceNote(blob(takes.next()));
      reply = person.awaitReply(SOON).text();
      taken += taken == NOTES - 1 ? known(reply) : digits(reply).equals(before) ? 0 : 1;
    }
    return taken == NOTES;
  }

  private static int known(String reply) {
    return reply.startsWith("I know your voice now") ? 1 : 0;
  }

  /** Asks for a login and answers its digits with a recording. */
  Outcome login(Recording recording) {
    return login(blob(recording), true);
  }

  /**
   * Asks for a login and answers with a file.
   *
   * @param rightly whether the note is taken to say the digits that are asked for
   */
  Outcome login(Blob file, boolean rightly) {
    Reply prompt = ask("/login");
    if (!DIGITS.matcher(prompt.text()).find()) {
      return Outcome.NOT_ASKED;
    }
    String digits = digits(prompt.text());
    mouth.accept(rightly ? digits : new StringBuilder(digits).reverse().toString());
    person.answersByVoice(prompt.id(), file);
    String reply = person.awaitReply(SOON).text();
    if (reply.startsWith("You are logged in by voice")) {
      return Outcome.OPENED;
    }
    if (reply.startsWith("I could not make sure that it is you")) {
      return Outcome.REFUSED;
    }
    if (reply.startsWith("Too many tries")) {
      return Outcome.LOCKED;
    }
    expect(reply, "/login gives you new digits");
    return Outcome.UNFIT;
  }

  /** Tries the PIN on its page, and says whether the chat was told that it opened. */
  boolean enterPin() throws IOException, InterruptedException {
    String reply = say("/login pin");
    if (!LINK.matcher(reply).find()) {
      return false;
    }
    if (!accepted(reply, "pin=" + pin)) {
      return false;
    }
    expect(person.awaitReply(SOON).text(), "You are logged in");
    return true;
  }

  /** Asks for the secret, and says whether the answer holds it. */
  boolean reads() {
    return say("What is the code of the safe?").contains(secret);
  }

  void logout() {
    say("/logout");
  }

  /** The recording as a voice note. */
  Blob blob(Recording recording) {
    return new Blob(notes.encode(recording).array(), "audio/ogg; codecs=opus");
  }

  private String say(String words) {
    return ask(words).text();
  }

  private Reply ask(String words) {
    person.says(words);
    return person.awaitReply(SOON);
  }

  private boolean accepted(String reply, String form) throws IOException, InterruptedException {
    Matcher link = LINK.matcher(reply);
    if (!link.find()) {
      throw new IllegalStateException("the bot gives no page for a PIN: " + reply);
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(bot + link.group(1)))
            .timeout(SOON)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
  }

  private static void expect(String reply, String words) {
    if (!reply.contains(words)) {
      throw new IllegalStateException("another reply than \"…" + words + "…\": " + reply);
    }
  }

  private static String digits(String reply) {
    Matcher shown = DIGITS.matcher(reply);
    if (!shown.find()) {
      throw new IllegalStateException("a reply without digits: " + reply);
    }
    return shown.group();
  }
}
