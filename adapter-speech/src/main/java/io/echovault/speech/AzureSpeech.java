package io.echovault.speech;

import io.echovault.ports.outbound.SpeechToText;
import io.echovault.ports.outbound.TextToSpeech;
import io.echovault.speech.SpeechCall.Use;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/** The Azure Speech service, through its SDK. Safe for threads. */
public final class AzureSpeech {
  private final AzureSpeechSettings settings;
  private final SpeechListener listener;
  private final InstantSource instants;
  private final Executor behind;

  /**
   * Calls nothing yet, and loads nothing of the SDK.
   *
   * @param behind where handles are closed of calls that failed: the SDK takes up to twenty seconds
   */
  public AzureSpeech(
      AzureSpeechSettings settings,
      SpeechListener listener,
      InstantSource instants,
      Executor behind) {
    this.settings = settings;
    this.listener = listener;
    this.instants = instants;
    this.behind = behind;
  }

  /**
   * Voice notes written down by the service. Whole notes leave this process, so the core gives it
   * those only whose owner has agreed.
   */
  public SpeechToText speechToText() {
    return new AzureSpeechToText(
        settings, new ServiceCalls(Use.RECOGNITION, listener, instants), instants, behind);
  }

  /** Words spoken by the service, as Opus in Ogg at 16 kHz. The words leave this process. */
  public TextToSpeech textToSpeech() {
    return new AzureTextToSpeech(
        settings, new ServiceCalls(Use.SYNTHESIS, listener, instants), behind);
  }
}
