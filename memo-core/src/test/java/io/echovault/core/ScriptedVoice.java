package io.echovault.core;

import io.echovault.ports.outbound.RecordingFingerprints;
import io.echovault.ports.outbound.SpeakerVerifier;
import io.echovault.ports.outbound.SpeechToText;
import io.echovault.ports.outbound.TextToSpeech;
import io.echovault.ports.outbound.VoiceNotes;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.SpeakerMatch;
import io.echovault.ports.vocabulary.SpeechHints;
import io.echovault.ports.vocabulary.SpeechQuality;
import io.echovault.ports.vocabulary.SpokenNote;
import io.echovault.ports.vocabulary.SpokenResult;
import io.echovault.ports.vocabulary.TranscriptResult;
import io.echovault.ports.vocabulary.TranscriptResult.Problem;
import io.echovault.ports.vocabulary.VoiceNoteResult;
import io.echovault.ports.vocabulary.Voiceprint;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Voice notes that are written, not spoken: "speaker|take|words", a quality before them where it is
 * bad. What real ones tell by their sound, these tell by these words.
 */
final class ScriptedVoice implements VoiceNotes, SpeakerVerifier, RecordingFingerprints {
  private static final int SPEAKER = 0;
  private static final int TAKE = 1;
  private static final int WORDS = 2;

  /** Whether there is a service that writes down. */
  boolean service = true;

  /** Whether it stays in this process. */
  boolean here = true;

  /** What it answers instead of words. */
  Optional<Problem> trouble = Optional.empty();

  /** The name of the model of speakers. */
  String model = "scripted-1";

  int written;

  /** Happens while the service works. */
  Runnable meanwhile = () -> {};

  /** How long each note is at least. */
  int seconds;

  /** What was spoken, behind its language; and whether there is something that speaks. */
  final List<String> spoken = new ArrayList<>();

  boolean speaks;

  /** How large what is spoken gets, in bytes. */
  int soundSize = 1_000;

  static byte[] note(String speaker, String take, String words) {
    return (speaker + "|" + take + "|" + words).getBytes(StandardCharsets.UTF_8);
  }

  private static String part(Recording recording, int which) {
    StringBuilder text = new StringBuilder();
    for (short each : recording.samples()) {
      text.append((char) each);
    }
    return text.toString().split("\\|", -1)[which];
  }

  @Override
  public VoiceNoteResult decode(Bytes file, Duration longest) {
    String text = new String(file.array(), StandardCharsets.UTF_8);
    if (!text.contains("|")) {
      return new VoiceNoteResult.Unreadable(VoiceNoteResult.Problem.DAMAGED);
    }
    String whole = seconds == 0 ? text : text + "|";
    short[] samples = new short[Math.max(whole.length(), seconds * RATE)];
    for (int at = 0; at < whole.length(); at++) {
      samples[at] = (short) whole.charAt(at);
    }
    return new VoiceNoteResult.Heard(new Recording(RATE, samples));
  }

  @Override
  public Bytes encode(Recording recording) {
    throw new UnsupportedOperationException("nothing is encoded here");
  }

  @Override
  public String model() {
    return model;
  }

  @Override
  public boolean available() {
    return true;
  }

  @Override
  public SpeechQuality quality(Recording recording) {
    String speaker = part(recording, SPEAKER);
    Optional<SpeechQuality.Problem> problem =
        speaker.equals("noise") ? Optional.of(SpeechQuality.Problem.TOO_NOISY) : Optional.empty();
    return new SpeechQuality(Duration.ofSeconds(4), 30, 0, problem);
  }

  @Override
  public Voiceprint enrol(List<Recording> recordings) {
    return new Voiceprint(
        model, new Bytes(part(recordings.get(0), SPEAKER).getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public SpeakerMatch compare(Voiceprint voiceprint, Recording recording) {
    if (!voiceprint.model().equals(model)) {
      throw new IllegalArgumentException("another model's voiceprint");
    }
    String known = new String(voiceprint.content().array(), StandardCharsets.UTF_8);
    boolean same = known.equals(part(recording, SPEAKER));
    return new SpeakerMatch(same ? 3 : -3, same, quality(recording));
  }

  @Override
  public Bytes of(Recording recording) {
    return new Bytes(part(recording, TAKE).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean copies(Bytes one, Bytes other) {
    return one.equals(other);
  }

  /** The service that speaks. */
  TextToSpeech mouth() {
    ScriptedVoice voice = this;
    return new TextToSpeech() {
      @Override
      public boolean available() {
        return voice.speaks;
      }

      @Override
      public SpokenResult speak(String text, String language) {
        voice.spoken.add(language + ": " + text);
        return voice.trouble.isPresent()
            ? new SpokenResult.Missing(SpokenResult.Problem.UNAVAILABLE)
            : new SpokenResult.Spoken(new Bytes(new byte[voice.soundSize]));
      }
    };
  }

  /** The service that writes down. */
  SpeechToText speech() {
    ScriptedVoice voice = this;
    return new SpeechToText() {
      @Override
      public boolean available() {
        return voice.service;
      }

      @Override
      public boolean inProcess() {
        return voice.here;
      }

      @Override
      public TranscriptResult transcribe(SpokenNote note, SpeechHints hints) {
        return voice.written(note);
      }
    };
  }

  private TranscriptResult written(SpokenNote note) {
    written++;
    meanwhile.run();
    if (trouble.isPresent()) {
      return new TranscriptResult.Missing(trouble.get());
    }
    String words = part(note.recording(), WORDS);
    return words.isBlank()
        ? new TranscriptResult.Missing(Problem.NO_WORDS)
        : new TranscriptResult.Written(words, Optional.empty());
  }
}
