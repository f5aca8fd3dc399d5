package io.echovault.app.doctor;

import io.echovault.openai.ModelCatalog;
import io.echovault.openai.OpenAiSettings;
import java.time.Duration;
import java.util.function.Function;

/** Asks a server for the models that it has, and finds what keeps it from answering. */
final class ModelServer {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private ModelServer() {}

  /**
   * What is found.
   *
   * @param away what is said when it is not reached or has trouble
   * @param judging looks at the models that it lists
   */
  static Finding ask(
      OpenAiSettings server,
      Installation installation,
      String away,
      Function<ModelCatalog.Listed, Finding> judging) {
    ModelCatalog.Listed listed = ModelCatalog.ask(server, installation.instants(), PATIENCE);
    return switch (listed.outcome()) {
      case ANSWERED -> judging.apply(listed);
      case UNAUTHORISED ->
          Finding.fail(
              "the server does not take the key", "Set OPENAI_API_KEY to a key that it knows.");
      case NO_QUOTA ->
          Finding.fail("the account has no credit left", "Add credit at OpenAI, under Billing.");
      case INVALID, WRONG_SHAPE -> Finding.skip("the server does not list its models");
      default ->
          Finding.fail(away, "Look at the network, at OPENAI_BASE_URL and at status.openai.com.");
    };
  }
}
