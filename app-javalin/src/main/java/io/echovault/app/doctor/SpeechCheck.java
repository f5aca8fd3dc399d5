package io.echovault.app.doctor;

import io.echovault.app.Wiring;
import io.echovault.openai.ModelCatalog;
import io.echovault.openai.OpenAiSettings;
import java.time.Duration;

/** The server has the model that writes voice notes down. */
final class SpeechCheck implements Check {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

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
    ModelCatalog.Listed listed = ModelCatalog.ask(server, installation.instants(), PATIENCE);
    String model = server.readingModel();
    return switch (listed.outcome()) {
      case ANSWERED ->
          listed.offers().stream().anyMatch(each -> each.model().equals(model))
              ? Finding.pass("the server has " + model)
              : Finding.fail(
                  "the server has no model " + model,
                  "Set OPENAI_SPEECH_MODEL to a model that it has.");
      case UNAUTHORISED ->
          Finding.fail(
              "the server does not take the key", "Set OPENAI_API_KEY to a key that it knows.");
      case NO_QUOTA ->
          Finding.fail("the account has no credit left", "Add credit at OpenAI, under Billing.");
      case INVALID, WRONG_SHAPE -> Finding.skip("the server does not list its models");
      default ->
          Finding.fail(
              "the speech service is not reached or has trouble",
              "Look at the network, at OPENAI_BASE_URL and at status.openai.com.");
    };
  }
}
