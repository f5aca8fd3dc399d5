package io.echovault.bench.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RiskChartTest {
  private static final int BLUE = 0xFF1F5FA8;

  @Test
  void drawsTheCurveAndTheDot(@TempDir Path directory) throws IOException {
    Verdicts verdicts = new Verdicts();
    for (int sureness = -50; sureness < 50; sureness++) {
      verdicts.add(sureness, sureness > 0);
    }
    Path file = directory.resolve("curve.png");
    RiskChart.write("Half of them are wrong", Map.of("all", verdicts), file);

    BufferedImage image = ImageIO.read(file.toFile());
    long blue =
        Arrays.stream(
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
            .filter(pixel -> pixel == BLUE)
            .count();
    assertThat(blue).isGreaterThan(500);
  }
}
