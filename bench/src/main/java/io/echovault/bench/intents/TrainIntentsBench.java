package io.echovault.bench.intents;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes the weights anew by which the core tells what a message wants. */
public final class TrainIntentsBench implements Run {

  @Override
  public String about() {
    return "learns what messages want of the labelled examples, and writes the weights";
  }

  @Override
  public Map<String, String> options() {
    return Map.of(
        "out", "memo-core/src/main/resources/io/echovault/core/understanding/examples/weights.bin");
  }

  @Override
  public Outcome run(Options options, Progress progress) throws IOException {
    List<LabelledText> examples = LabelledText.all();
    double temperature = Folds.temperature(Folds.judge(examples));
    progress.say("%d examples, temperature %.2f", examples.size(), temperature);
    byte[] weights = WeightsFile.learn(examples, temperature);
    Files.write(Path.of(options.text("out")), weights);
    return new Outcome(
        Map.of("examples", examples.size(), "temperature", temperature, "bytes", weights.length),
        List.of());
  }
}
