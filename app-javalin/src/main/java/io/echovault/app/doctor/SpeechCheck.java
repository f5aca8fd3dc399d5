package io.echovault.app.doctor;

import io.echovault.app.Wiring;
import io.echovault.app.settings.Settings;
import io.echovault.openai.OpenAiSettings;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.SpeechHints;
import io.echovault.ports.vocabulary.SpokenNote;
import io.echovault.speech.AzureSpeechSettings;
import io.echovault.speech.SpeechCall;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The services that write voice notes down are there and take our keys. */
final class SpeechCheck implements Check {
  @Override
  public String name() {
    return "speech";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withSettings(settings -> look(settings, installation));
  }

  private static Finding look(Settings settings, Installation installation) {
    List<String> order = settings.cloud().speechOrder();
    List<Finding> findings = new ArrayList<>();
    AzureTrial.settings(settings)
        .ifPresent(each -> findings.add(azure(each, installation.instants())));
    Wiring.speech(settings)
        .filter(each -> order.isEmpty() || order.contains("openai"))
        .ifPresent(each -> findings.add(openAi(each, installation)));
    if (findings.isEmpty()) {
      return Finding.pass(
          "no speech service is set up: voice notes are kept without their words, and a voice"
              + " opens nothing");
    }
    Optional<Finding> wrong =
        findings.stream().filter(each -> each.result() != Finding.Result.PASS).findFirst();
    return wrong.orElseGet(
        () -> Finding.pass(String.join("; ", findings.stream().map(Finding::what).toList())));
  }

  private static Finding openAi(OpenAiSettings server, Installation installation) {
    String model = server.readingModel();
    return ModelServer.ask(
        server,
        installation,
        "the speech service is not reached or has trouble",
        listed ->
            listed.offers().stream().anyMatch(each -> each.model().equals(model))
                ? Finding.pass("the server has " + model)
                : Finding.fail(
                    "the server has no model " + model,
                    "Set OPENAI_SPEECH_MODEL to a model that it has."));
  }

  /** Has a second of silence written down. */
  private static Finding azure(AzureSpeechSettings settings, InstantSource instants) {
    var heard = new AtomicReference<>(SpeechCall.Outcome.UNAVAILABLE);
    var silence = new Recording(16_000, new short[16_000]);
    AzureTrial.run(
        settings,
        call -> heard.set(call.outcome()),
        instants,
        speech ->
            speech
                .speechToText()
                .transcribe(
                    new SpokenNote(Bytes.NONE, silence),
                    new SpeechHints(List.of("en"), List.of())));
    return switch (Objects.requireNonNull(heard.get())) {
      case ANSWERED, NO_WORDS -> Finding.pass("Azure Speech answers");
      case UNAUTHORISED ->
          Finding.fail(
              "Azure Speech does not take the key",
              "Set AZURE_SPEECH_KEY to a key of the resource, and AZURE_SPEECH_REGION to its"
                  + " region.");
      case NOT_RUNNABLE ->
          Finding.fail(
              "the native library of Azure Speech does not run here",
              "Install libasound2, libssl3 and ca-certificates, and see that the temporary"
                  + " directory is not mounted noexec.");
      case TOO_FAST ->
          Finding.fail(
              "Azure Speech says that requests come too fast", "Raise the quota of the resource.");
      case NOT_TAKEN, UNAVAILABLE, TIMED_OUT, RESTING ->
          Finding.fail(
              "Azure Speech is not reached or has trouble",
              "Look at the network, at AZURE_SPEECH_REGION and at status.azure.com.");
    };
  }
}
