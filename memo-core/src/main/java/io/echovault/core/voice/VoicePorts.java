package io.echovault.core.voice;

import io.echovault.ports.outbound.MediaSources;
import io.echovault.ports.outbound.RecordingFingerprints;
import io.echovault.ports.outbound.SpeakerVerifier;
import io.echovault.ports.outbound.SpeechToText;
import io.echovault.ports.outbound.VoiceNotes;

/** What voice notes are fetched, decoded, compared and written down with. */
public record VoicePorts(
    MediaSources media,
    VoiceNotes notes,
    SpeakerVerifier speakers,
    RecordingFingerprints fingerprints,
    SpeechToText speech) {

  /** Nothing is heard. */
  public static final VoicePorts NONE =
      new VoicePorts(
          MediaSources.none(),
          VoiceNotes.none(),
          SpeakerVerifier.none(),
          RecordingFingerprints.none(),
          SpeechToText.none());

  /** The same with notes that are fetched from elsewhere. */
  public VoicePorts from(MediaSources sources) {
    return new VoicePorts(sources, notes, speakers, fingerprints, speech);
  }

  /** The same that hears by these. */
  public VoicePorts by(
      VoiceNotes decoded,
      SpeakerVerifier told,
      RecordingFingerprints compared,
      SpeechToText written) {
    return new VoicePorts(media, decoded, told, compared, written);
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
