package io.echovault.app.doctor;

import io.echovault.app.Wiring;
import io.echovault.openai.OpenAiSettings;

/** The server has the model that writes voice notes down. */
final class SpeechCheck implements Check {
  @Override
  public String name() {
    return "speech";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withSettings(
        settings ->
            Wiring.speech(settings)
                .map(each -> asked(each, installation))
                .orElseGet(
                    () ->
                        Finding.pass(
                            "no speech service is set up: voice notes are kept without their"
                                + " words, and a voice opens nothing")));
  }

  private static Finding asked(OpenAiSettings server, Installation installation) {
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
}
