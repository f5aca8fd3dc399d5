package io.echovault.app.doctor;

import io.echovault.app.Wiring;
import io.echovault.app.settings.Settings;
import io.echovault.speech.AzureSpeech;
import io.echovault.speech.AzureSpeechSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A test member, whose voice is that of the service, is let in by it. */
final class VoiceLoginCheck implements Check {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @Override
  public String name() {
    return "voice-login";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withSettings(settings -> look(settings, installation));
  }

  private static Finding look(Settings settings, Installation installation) {
    boolean heard =
        settings.cloud().speechOrder().isEmpty()
            || settings.cloud().speechOrder().contains("azure");
    Optional<AzureSpeechSettings> service =
        Wiring.azureSpeech(settings).filter(each -> heard).map(each -> each.within(PATIENCE));
    return service
        .map(each -> look(each, installation))
        .orElseGet(
            () ->
                Finding.pass(
                    "no service that speaks and writes down is set up, so no voice is there to log"
                        + " in by"));
  }

  private static Finding look(AzureSpeechSettings settings, Installation installation) {
    ExecutorService behind =
        Executors.newCachedThreadPool(
            work -> {
              var thread = new Thread(work, "speech-closing");
              thread.setDaemon(true);
              return thread;
            });
    AzureSpeech speech = new AzureSpeech(settings, call -> {}, installation.instants(), behind);
    VoiceLoginTrial.Outcome outcome =
        new VoiceLoginTrial(speech.speechToText(), speech.textToSpeech(), installation.instants())
            .run();
    behind.shutdown();
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
