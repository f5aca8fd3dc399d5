package io.echovault.drills.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files that unfold to far more than they are, each read in a process of its own whose whole heap
 * is 64 MiB, and each sent to a bot, which has to say in words that it kept nothing.
 */
public final class BombsDrill implements Run {
  private static final int HEAP = 64;
  private static final int MOST_MILLIS = 1_000;

  @Override
  public String about() {
    return "files that unfold to far more than they are: each refused within 1 s and 64 MB";
  }

  @Override
  public Map<String, String> options() {
    return Map.of();
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    Path folder = Files.createTempDirectory("bombs");
    List<String> broken = new ArrayList<>();
    long slowest = 0;
    int refused = 0;
    List<Bomb> bombs = Bombs.all();
    Path warm = folder.resolve("warm.pdf");
    Files.writeString(warm, harmless(), ISO_8859_1);
    for (Bomb bomb : bombs) {
      Path file = folder.resolve("bomb");
      Files.write(file, bomb.content());
      String[] said = read(file, bomb, warm).strip().split(" ", -1);
      long millis = said.length == 2 ? Long.parseLong(said[1]) : -1;
      progress.say("%s: %s, %d ms", bomb.name(), said[0], millis);
      slowest = Math.max(slowest, millis);
      boolean kept = said[0].equals("KEPT");
      refused += kept ? 0 : 1;
      if (millis < 0) {
        broken.add(bomb.name() + ": the process ended");
      } else if (millis > MOST_MILLIS) {
        broken.add(bomb.name() + ": took " + millis + " ms");
      } else if (kept && !bomb.keeps()) {
        broken.add(bomb.name() + ": was kept");
      }
      MediaTrial trial = new MediaTrial();
      String answer = trial.send(bomb.kind(), bomb.mimeType(), bomb.content());
      if (!bomb.keeps() && (trial.memories() > 0 || !answer.contains("kept nothing"))) {
        broken.add(bomb.name() + ": the bot kept something, or did not say that it did not");
      }
      Files.delete(file);
    }
    Files.delete(warm);
    Files.delete(folder);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("bombs", bombs.size());
    figures.put("refused", refused);
    figures.put("only_long", bombs.stream().filter(Bomb::keeps).count());
    figures.put("slowest_ms", slowest);
    figures.put("heap_mb", HEAP);
    return new Outcome(figures, broken);
  }

  private static String read(Path file, Bomb bomb, Path warm)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP + "m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                BombReader.class.getName(),
                file.toString(),
                bomb.kind().name(),
                bomb.mimeType(),
                warm.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return said;
  }

  private static String harmless() {
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources"
        + "<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
        + "4 0 obj<</Length 26>>stream\nBT /F1 12 Tf (hello) Tj ET\nendstream endobj\n"
        + "trailer<</Root 1 0 R>>\n%%EOF\n";
  }
}
