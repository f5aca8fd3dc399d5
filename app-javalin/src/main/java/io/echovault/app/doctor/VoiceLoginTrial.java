package io.echovault.app.doctor;

import io.echovault.core.InMemoryStorage;
import io.echovault.core.LocalKeyVault;
import io.echovault.core.MemoCore;
import io.echovault.core.Outside;
import io.echovault.ports.outbound.SpeechToText;
import io.echovault.ports.outbound.TextToSpeech;
import io.echovault.ports.outbound.WorkClock;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.MediaResult;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Sender;
import io.echovault.ports.vocabulary.SpokenResult;
import io.echovault.voice.MixtureSpeakerVerifier;
import io.echovault.voice.OpusVoiceNotes;
import io.echovault.voice.SpectralFingerprints;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A member who exists in memory only, and whose voice is that of the service that speaks: enrols,
 * has a secret kept, and logs in by voice, as members do.
 */
final class VoiceLoginTrial {
  private static final ChannelIdentity PHONE = ChannelIdentity.whatsappPhone("34600000000");
  private static final String PAGE = "https://bot.example.org/unlock";
  private static final Pattern LINK = Pattern.compile(Pattern.quote(PAGE) + "/(\\S+)");
  private static final Pattern DIGITS = Pattern.compile("\\d(?: \\d){5}");
  private static final String PIN = "482913";
  private static final String SECRET = "7302951";
  private static final int KEY_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final WorkClock WORK = () -> Duration.ofNanos(System.nanoTime());

  /** Three notes enrol a voice; some may not be taken. */
  private static final int MOST_NOTES = 6;

  private final TextToSpeech mouth;
  private final InstantSource instants;
  private final MemoCore core;
  private final Map<String, Bytes> sounds = new ConcurrentHashMap<>();
  private int messages;

  VoiceLoginTrial(SpeechToText ear, TextToSpeech mouth, InstantSource instants) {
    this.mouth = mouth;
    this.instants = instants;
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    core =
        MemoCore.with(
            Outside.of(
                    new InMemoryStorage(),
                    LocalKeyVault.of(new Bytes(key)),
                    instants,
                    UUID::randomUUID)
                .withUnlockUrl(PAGE)
                .withMediaSources(channel -> (via, id, most) -> sound(id))
                .withVoice(
                    new OpusVoiceNotes(WORK),
                    MixtureSpeakerVerifier.open(),
                    new SpectralFingerprints(),
                    ear)
                .withWorkClock(WORK)
                .answersDirectly());
  }

  /** How far it came. */
  enum Outcome {
    OPENED,
    /** The service did not say the digits. */
    NOT_SPOKEN,
    /** The notes were not taken, or the service did not hear the digits in them. */
    NOT_ENROLLED,
    /** The voice that was enrolled was not let in. */
    NOT_OPENED
  }

  Outcome run() {
    say("/settings cloud on");
    Matcher link = LINK.matcher(say("/pin"));
    if (link.find()) {
      core.unlocking().enter(link.group(1), Optional.empty(), Optional.of(PIN));
    }
    say("The code of the safe is " + SECRET);
    Optional<String> asked = digits(say("/enroll yes"));
    for (int notes = 0; asked.isPresent() && notes < MOST_NOTES; notes++) {
      Optional<String> reply = note(asked.get());
      if (reply.isEmpty()) {
        return Outcome.NOT_SPOKEN;
      }
      asked = digits(reply.get());
    }
    say("/logout");
    Optional<String> challenge = digits(say("/login"));
    if (challenge.isEmpty()) {
      return Outcome.NOT_ENROLLED;
    }
    if (note(challenge.get()).isEmpty()) {
      return Outcome.NOT_SPOKEN;
    }
    return say("What is the code of the safe?").contains(SECRET)
        ? Outcome.OPENED
        : Outcome.NOT_OPENED;
  }

  private static Optional<String> digits(String reply) {
    Matcher shown = DIGITS.matcher(reply);
    return shown.find() ? Optional.of(shown.group()) : Optional.empty();
  }

  /** Sends digits as a voice note; empty when the service does not speak them. */
  private Optional<String> note(String digits) {
    // Sentences of one digit each, so that they are said as slowly as people say them.
    if (!(mouth.speak(digits.replace(" ", ". ") + ".", "en") instanceof SpokenResult.Spoken said)) {
      return Optional.empty();
    }
    Envelope envelope = envelope();
    sounds.put(envelope.id().value(), said.file());
    return Optional.of(
        receive(
            new Media(
                envelope,
                Media.Kind.VOICE_NOTE,
                envelope.id().value(),
                "audio/ogg",
                Optional.empty(),
                Optional.empty())));
  }

  private MediaResult sound(String id) {
    return Optional.ofNullable(sounds.get(id))
        .<MediaResult>map(MediaResult.Content::new)
        .orElseGet(() -> new MediaResult.Missing(MediaResult.Problem.GONE));
  }

  private String say(String words) {
    return receive(new IncomingMessage.Text(envelope(), words));
  }

  private String receive(IncomingMessage message) {
    return core.bot().receive(message).body();
  }

  private Envelope envelope() {
    return new Envelope(
        new MessageId("wamid.trial." + ++messages),
        "trial",
        new Sender(List.of(PHONE), Optional.of("Trial")),
        instants.instant(),
        instants.instant(),
        Optional.empty(),
        false,
        Optional.empty());
  }
}
