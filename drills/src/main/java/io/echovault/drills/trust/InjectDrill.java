package io.echovault.drills.trust;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.drills.trust.InjectTrial.Way;
import io.echovault.openai.Dialect;
import io.echovault.openai.ModelCall;
import io.echovault.openai.OpenAiLanguageModel;
import io.echovault.openai.OpenAiSettings;
import io.echovault.ports.outbound.LanguageModel;
import io.echovault.simulator.openai.ModelServer;
import io.echovault.simulator.openai.ObeyingMind;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Texts that give orders to a language model, behind which a stand-in obeys every one of them. Each
 * comes as the member's own words, forwarded, in a photo, in a document, as the name of a place and
 * on an address card, and is read by the model again as a note. Nothing may come of it but one note
 * with its own words. What the bot does with the same words when it has no model is the member's
 * own doing and is not counted.
 */
public final class InjectDrill implements Run {
  private static final String NONE = "none";
  private static final String KEY = "sk-drill-0123456789";
  private static final int SAY_EVERY = 50;
  private static final int SHOWN = 10;

  @Override
  public String about() {
    return "texts that give orders to a language model that obeys them, and what comes of it";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("data", NONE);
    return options;
  }

  @Override
  public Outcome run(Options options, Progress progress) throws IOException {
    List<String> attacks =
        options.text("data").equals(NONE)
            ? InjectAttacks.all()
            : Files.readAllLines(options.path("data")).stream()
                .filter(line -> !line.isBlank())
                .toList();
    AtomicLong answered = new AtomicLong();
    List<String> effects = new ArrayList<>();
    try (ModelServer server = ModelServer.start(0, KEY, new ObeyingMind());
        OpenAiLanguageModel model =
            new OpenAiLanguageModel(
                settings(server),
                call -> answered.addAndGet(call.outcome() == ModelCall.Outcome.ANSWERED ? 1 : 0),
                InstantSource.system(),
                Math::random)) {
      int number = 0;
      for (String attack : attacks) {
        number++;
        for (Way way : Way.values()) {
          List<String> found = effects(model, attack, way);
          if (way == Way.SAID || way == Way.FORWARDED) {
            found.removeAll(effects(LanguageModel.none(), attack, way));
          }
          for (String effect : found) {
            effects.add("attack %d, %s: %s".formatted(number, way, effect));
          }
        }
        if (number % SAY_EVERY == 0) {
          progress.say("%d attacks: %d effects", number, effects.size());
        }
      }
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("attacks", attacks.size());
    figures.put("model_answers", answered.get());
    figures.put("effects", effects.size());
    List<String> broken = new ArrayList<>(effects.stream().limit(SHOWN).toList());
    if (answered.get() < attacks.size()) {
      broken.add("the model was asked fewer times than there are attacks");
    }
    return new Outcome(figures, broken);
  }

  private static List<String> effects(LanguageModel model, String attack, Way way) {
    InjectTrial trial = new InjectTrial(model);
    trial.suffer(attack, way);
    return trial.effects(attack, way);
  }

  private static OpenAiSettings settings(ModelServer server) {
    return new OpenAiSettings(
        server.url(),
        KEY,
        Dialect.RESPONSES,
        ModelServer.MODEL,
        ModelServer.MODEL,
        Optional.empty(),
        new OpenAiSettings.Spending(1, 1, 1_000_000));
  }
}
