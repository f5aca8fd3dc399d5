package io.echovault.app;

import io.echovault.app.logs.Causes;
import io.echovault.app.settings.Settings;
import io.echovault.onnx.OnnxEmbedder;
import io.echovault.openai.ModelListener;
import io.echovault.openai.OpenAiEmbedder;
import io.echovault.openai.OpenAiSettings;
import io.echovault.ports.outbound.Embedder;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the model by which memories are found by what they mean. */
public final class EmbedderOpening {
  private static final Logger LOG = LoggerFactory.getLogger(EmbedderOpening.class);
  private static final int CALLERS = 2;

  private EmbedderOpening() {}

  /**
   * The model that the settings name: that of a server, else the one in this process.
   *
   * @param listener is told of calls to a server
   * @param opened is told of what is to be closed
   */
  public static Embedder open(
      Settings settings,
      ModelListener listener,
      InstantSource instants,
      Consumer<AutoCloseable> opened) {
    Optional<OpenAiSettings> server = Wiring.languageModel(settings);
    Optional<Settings.Vectors> vectors = settings.model().flatMap(Settings.Model::vectors);
    if (server.isEmpty() || vectors.isEmpty() || !settings.embeddings()) {
      return open(settings.embeddings(), opened::accept);
    }
    OpenAiEmbedder embedder =
        new OpenAiEmbedder(
            server.get(),
            vectors.get().name(),
            vectors.get().dimensions(),
            vectors.get().shortened(),
            listener,
            instants,
            Math::random);
    opened.accept(embedder);
    return embedder;
  }

  /**
   * The model, or none where it is turned off or does not run: then words must do.
   *
   * @param opened is told of what is to be closed
   */
  public static Embedder open(boolean wanted, Consumer<OnnxEmbedder> opened) {
    if (!wanted) {
      return Embedder.none();
    }
    try {
      OnnxEmbedder embedder = OnnxEmbedder.open(CALLERS);
      opened.accept(embedder);
      return embedder;
    } catch (IllegalStateException cannot) {
      LOG.warn("event=embeddings_off error={} message={}", Causes.of(cannot), cannot.getMessage());
      return Embedder.none();
    }
  }
}
