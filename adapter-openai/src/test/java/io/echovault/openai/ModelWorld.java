package io.echovault.openai;

import io.echovault.simulator.openai.ModelServer;
import io.echovault.simulator.openai.PlainMind;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A stand-in for the service, and models that ask it. */
final class ModelWorld implements AutoCloseable {
  static final String KEY = "sk-test-0123456789";
  static final OpenAiSettings.Spending SPENDING = new OpenAiSettings.Spending(1, 10, 5);

  final ModelServer server = ModelServer.start(0, KEY, new PlainMind());
  final List<ModelCall> calls = new CopyOnWriteArrayList<>();
  final List<String> bodies = new CopyOnWriteArrayList<>();
  private final List<OpenAiLanguageModel> opened = new CopyOnWriteArrayList<>();

  ModelWorld() {
    server.watch(bodies::add);
  }

  OpenAiSettings settings(Dialect dialect) {
    return new OpenAiSettings(
        server.url(),
        KEY,
        dialect,
        ModelServer.MODEL,
        ModelServer.MODEL,
        Optional.of("low"),
        SPENDING);
  }

  OpenAiLanguageModel model(Dialect dialect) {
    return model(settings(dialect), InstantSource.system());
  }

  OpenAiLanguageModel model(OpenAiSettings settings, InstantSource instants) {
    OpenAiLanguageModel model = new OpenAiLanguageModel(settings, calls::add, instants, () -> 0.5);
    opened.add(model);
    return model;
  }

  /** What the last call came to. */
  ModelCall last() {
    return calls.get(calls.size() - 1);
  }

  @Override
  public void close() {
    opened.forEach(OpenAiLanguageModel::close);
    server.close();
  }
}
