package io.echovault.app;

import io.echovault.app.Closing.Stage;
import io.echovault.app.metrics.Metrics;
import io.echovault.app.metrics.ModelCalls;
import io.echovault.app.settings.Settings;
import io.echovault.openai.ModelHealth;
import io.echovault.openai.OpenAiLanguageModel;
import io.echovault.openai.OpenAiSpeechToText;
import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.outbound.SpeechToText;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Opens the language model and the model of vectors that the settings name. */
final class LanguageModelOpening {
  private final Settings settings;
  private final ModelCalls calls;
  private final InstantSource instants;
  private final Closing closing;

  LanguageModelOpening(
      Settings settings, Metrics metrics, InstantSource instants, Closing closing) {
    this.settings = settings;
    this.instants = instants;
    this.closing = closing;
    calls = new ModelCalls(metrics.registry());
  }

  /** The language model; empty where none is named. */
  Optional<OpenAiLanguageModel> model() {
    return Wiring.languageModel(settings)
        .map(
            each ->
                closing.later(
                    Stage.SENDER, new OpenAiLanguageModel(each, calls, instants, Math::random)));
  }

  /** What writes voice notes down; nothing where none is named. */
  SpeechToText speech() {
    return Wiring.speech(settings)
        .<SpeechToText>map(
            each ->
                closing.later(
                    Stage.SENDER,
                    new OpenAiSpeechToText(
                        each, each.wordingModel(), calls, instants, Math::random)))
        .orElseGet(SpeechToText::none);
  }

  /** The model of vectors. */
  Embedder embedder() {
    return EmbedderOpening.open(
        settings, calls, instants, opened -> closing.later(Stage.SENDER, opened));
  }

  /** What the health page says of the model: that it is not asked or fails, and how. */
  static List<String> remarks(Optional<OpenAiLanguageModel> model) {
    return model.map(OpenAiLanguageModel::health).stream()
        .flatMap(health -> health.trouble().stream().map(trouble -> remark(health, trouble)))
        .toList();
  }

  private static String remark(ModelHealth health, Enum<?> trouble) {
    String how = trouble.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return "the language model does not help ("
        + how
        + (health.resting() ? ", not asked for a while" : "")
        + "): messages are answered by rules";
  }
}
