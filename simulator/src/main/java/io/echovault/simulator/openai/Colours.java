package io.echovault.simulator.openai;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** All that the plain mind sees of a picture: what colour most of it has, and which way it lies. */
final class Colours {
  private static final int STEPS = 16;
  private static final float PALE = 0.2f;
  private static final float DARK = 0.2f;
  private static final float BRIGHT = 0.8f;
  private static final String[] HUES = {"red", "yellow", "green", "turquoise", "blue", "purple"};

  private Colours() {}

  /** Empty for what is no picture that Java reads. */
  static Optional<String> described(byte[] content) {
    try {
      return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(content)))
          .map(
              picture ->
                  "A picture that is mostly %s, %s."
                      .formatted(
                          colour(picture),
                          picture.getWidth() > picture.getHeight()
                              ? "wider than high"
                              : "not wider than high"));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static String colour(BufferedImage picture) {
    long red = 0;
    long green = 0;
    long blue = 0;
    for (int across = 0; across < STEPS; across++) {
      for (int down = 0; down < STEPS; down++) {
        Color dot =
            new Color(
                picture.getRGB(
                    across * picture.getWidth() / STEPS, down * picture.getHeight() / STEPS));
        red += dot.getRed();
        green += dot.getGreen();
        blue += dot.getBlue();
      }
    }
    int dots = STEPS * STEPS;
    float[] mean =
        Color.RGBtoHSB((int) (red / dots), (int) (green / dots), (int) (blue / dots), new float[3]);
    if (mean[2] < DARK) {
      return "black";
    }
    if (mean[1] < PALE) {
      return mean[2] > BRIGHT ? "white" : "grey";
    }
    return HUES[Math.round(mean[0] * HUES.length) % HUES.length];
  }
}
