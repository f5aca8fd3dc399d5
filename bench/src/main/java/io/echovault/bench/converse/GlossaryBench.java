package io.echovault.bench.converse;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.core.measure.Glossary;
import io.echovault.core.measure.Glossary.Coverage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many of the telling words of conversations the everyday words have, language by language.
 * Names are among the words that no glossary has.
 */
public final class GlossaryBench implements Run {
  private static final String OWN = "own";

  @Override
  public String about() {
    return "how many everyday ideas are known, and how much of each language's cases they cover";
  }

  @Override
  public Map<String, String> options() {
    return Map.of("data", OWN);
  }

  @Override
  public Outcome run(Options options, Progress progress) throws IOException {
    List<ChatCase> cases =
        options.text("data").equals(OWN)
            ? OwnCases.LOOK.read()
            : CaseFile.read(options.path("data"));
    Map<String, int[]> counts = new TreeMap<>();
    for (ChatCase each : cases) {
      int[] count = counts.computeIfAbsent(each.lang(), any -> new int[2]);
      for (ChatCase.Step step : each.steps()) {
        Coverage coverage = Glossary.coverage(step.text());
        count[0] += coverage.known();
        count[1] += coverage.all();
      }
    }
    Map<String, Object> shares = new LinkedHashMap<>();
    counts.forEach((language, count) -> shares.put(language, share(count)));
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("concepts", Glossary.concepts());
    figures.put("covered", shares);
    return new Outcome(figures, List.of());
  }

  private static double share(int[] count) {
    return Math.round(1000.0 * count[0] / Math.max(1, count[1])) / 1000.0;
  }
}
