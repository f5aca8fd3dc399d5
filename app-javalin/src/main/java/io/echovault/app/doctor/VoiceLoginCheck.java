package io.echovault.app.doctor;

import io.echovault.app.settings.Settings;
import io.echovault.speech.AzureSpeechSettings;

/** A test member, whose voice is that of the service, is let in by it. */
final class VoiceLoginCheck implements Check {
  @Override
  public String name() {
    return "voice-login";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withSettings(settings -> look(settings, installation));
  }

  private static Finding look(Settings settings, Installation installation) {
    return AzureTrial.settings(settings)
        .map(each -> look(each, installation))
        .orElseGet(
            () ->
                Finding.pass(
                    "no service that speaks and writes down is set up, so no voice is there to log"
                        + " in by"));
  }

  private static Finding look(AzureSpeechSettings settings, Installation installation) {
    VoiceLoginTrial.Outcome outcome =
        AzureTrial.run(
            settings,
            call -> {},
            installation.instants(),
            speech ->
                new VoiceLoginTrial(
                        speech.speechToText(), speech.textToSpeech(), installation.instants())
                    .run());
    return switch (outcome) {
      case OPENED ->
          Finding.pass("a test member enrolled the service's voice and was let in by it");
      case NOT_SPOKEN ->
          Finding.fail(
              "the service does not speak digits for a test member", "Look at memo doctor speech.");
      case NOT_ENROLLED ->
          Finding.fail(
              "the voice of a test member could not be enrolled: the service hears other digits"
                  + " than it said, or its sound is not taken",
              "Look at memo doctor speech, and log in by your own voice to compare.");
      case NOT_OPENED ->
          Finding.fail(
              "a test member was not let in by the voice that was enrolled",
              "Try once more. If it stays, log in by your own voice: until that works, members have"
                  + " /login pin.");
    };
  }
}
