package io.echovault.core.voice;

import io.echovault.ports.outbound.MediaSources;
import io.echovault.ports.outbound.RecordingFingerprints;
import io.echovault.ports.outbound.SpeakerVerifier;
import io.echovault.ports.outbound.SpeechToText;
import io.echovault.ports.outbound.TextToSpeech;
import io.echovault.ports.outbound.VoiceNotes;

/** What voice notes are fetched, decoded, compared, written down and made with. */
public record VoicePorts(
    MediaSources media,
    VoiceNotes notes,
    SpeakerVerifier speakers,
    RecordingFingerprints fingerprints,
    SpeechToText speech,
    TextToSpeech spoken) {

  /** Nothing is heard, and nothing is spoken. */
  public static final VoicePorts NONE =
      new VoicePorts(
          MediaSources.none(),
          VoiceNotes.none(),
          SpeakerVerifier.none(),
          RecordingFingerprints.none(),
          SpeechToText.none(),
          TextToSpeech.none());

  /** The same with notes that are fetched from elsewhere. */
  public VoicePorts from(MediaSources sources) {
    return new VoicePorts(sources, notes, speakers, fingerprints, speech, spoken);
  }

  /** The same that hears by these. */
  public VoicePorts by(
      VoiceNotes decoded,
      SpeakerVerifier told,
      RecordingFingerprints compared,
      SpeechToText written) {
    return new VoicePorts(media, decoded, told, compared, written, spoken);
  }

  /** The same that speaks by this. */
  public VoicePorts by(TextToSpeech other) {
    return new VoicePorts(media, notes, speakers, fingerprints, speech, other);
  }

  /** Whether voice notes are understood here at all. */
  boolean hears() {
    return notes.available();
  }

  /** Whether speakers are told apart. */
  boolean tellsSpeakers() {
    return notes.available() && speakers.available();
  }
}
