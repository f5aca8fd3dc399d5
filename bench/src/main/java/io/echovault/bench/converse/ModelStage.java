package io.echovault.bench.converse;

import io.echovault.bench.run.Latencies;
import io.echovault.bench.run.Options;
import io.echovault.openai.Dialect;
import io.echovault.openai.ModelCall;
import io.echovault.openai.OpenAiLanguageModel;
import io.echovault.openai.OpenAiSettings;
import io.echovault.ports.outbound.LanguageModel;
import io.echovault.simulator.openai.ModelServer;
import io.echovault.simulator.openai.PlainMind;
import io.echovault.simulator.openai.WrongMind;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A stand-in for a language model behind the real adapter, over HTTP, with the time of its calls.
 */
final class ModelStage implements AutoCloseable {
  private static final String KEY = "sk-bench-0123456789";

  /** So much that no member of a run comes near it. */
  private static final OpenAiSettings.Spending SPENDING =
      new OpenAiSettings.Spending(1, 1, 1_000_000);

  private final Map<String, Latencies> latencies = new ConcurrentHashMap<>();
  private final Map<String, Long> outcomes = new ConcurrentHashMap<>();
  private final ModelServer server;
  private final OpenAiLanguageModel model;
  private final boolean wrong;

  private ModelStage(boolean wrong) {
    this.wrong = wrong;
    server = ModelServer.start(0, KEY, wrong ? new WrongMind() : new PlainMind());
    model =
        new OpenAiLanguageModel(
            new OpenAiSettings(
                server.url(),
                KEY,
                Dialect.RESPONSES,
                ModelServer.MODEL,
                ModelServer.MODEL,
                Optional.empty(),
                SPENDING),
            this::count,
            InstantSource.system(),
            Math::random);
  }

  /** Opens it: {@code standin} answers well, {@code wrong} wrongly on purpose. */
  static ModelStage open(String name) {
    return switch (name) {
      case "standin" -> new ModelStage(false);
      case "wrong" -> new ModelStage(true);
      default -> throw new Options.Misuse("--model is none, standin or wrong, not " + name);
    };
  }

  LanguageModel model() {
    return model;
  }

  /** Whether it answers wrongly on purpose. */
  boolean wrong() {
    return wrong;
  }

  private void count(ModelCall call) {
    String use = call.use().name().toLowerCase(Locale.ROOT);
    latencies.computeIfAbsent(use, any -> new Latencies()).count(call.took().toNanos());
    outcomes.merge(use + "_" + call.outcome().name().toLowerCase(Locale.ROOT), 1L, Long::sum);
  }

  /** How long the calls of each use took, and how many came to what. */
  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    latencies.forEach((use, times) -> figures.put(use, times.figures()));
    figures.put("calls", Map.copyOf(outcomes));
    return figures;
  }

  @Override
  public void close() {
    model.close();
    server.close();
  }
}
