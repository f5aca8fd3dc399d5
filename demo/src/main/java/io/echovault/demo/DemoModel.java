package io.echovault.demo;

import io.echovault.app.Hooks;
import io.echovault.simulator.Simulator;
import io.echovault.simulator.openai.ModelServer;
import io.echovault.simulator.openai.ModelSwitch;
import io.echovault.simulator.openai.PlainMind;
import java.util.Map;
import java.util.Optional;

/**
 * The stand-in for a language model that the chat page can switch on. There is none when the
 * environment names a model of its own: then the bot asks that one.
 */
final class DemoModel implements AutoCloseable {
  private static final String KEY = "OPENAI_API_KEY";
  private static final String STANDIN_KEY = "sk-stand-in-of-the-demo";

  private final Optional<ModelServer> server;
  private final ModelSwitch on = new ModelSwitch();

  private DemoModel(Optional<ModelServer> server) {
    this.server = server;
  }

  static DemoModel start(Map<String, String> environment) {
    return new DemoModel(
        environment.getOrDefault(KEY, "").isBlank()
            ? Optional.of(ModelServer.start(0, STANDIN_KEY, new PlainMind()))
            : Optional.empty());
  }

  /** The settings that have the bot ask it. */
  Map<String, String> settings() {
    return server
        .map(
            each ->
                Map.of(
                    KEY,
                    STANDIN_KEY,
                    "OPENAI_BASE_URL",
                    each.url(),
                    "OPENAI_MODEL",
                    ModelServer.MODEL))
        .orElse(Map.of());
  }

  /** Shows its switch on the chat page. */
  Hooks offered(Simulator simulator, Hooks hooks) {
    if (server.isEmpty()) {
      return hooks;
    }
    simulator.offer(on);
    return hooks.withDetours(SwitchedModel.around(on));
  }

  @Override
  public void close() {
    server.ifPresent(ModelServer::close);
  }
}
