package io.echovault.bench.recall;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/** Draws how the risk of a wrong answer grows with the share of questions that are answered. */
final class RiskChart {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 640;
  private static final int LEFT = 90;
  private static final int TOP = 70;
  private static final int RIGHT = 40;
  private static final int BOTTOM = 80;
  private static final List<Color> COLORS =
      List.of(
          new Color(0x1F5FA8),
          new Color(0xC8502D),
          new Color(0x2E8B57),
          new Color(0x8A4FA0),
          new Color(0x7A6A1E));

  private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D pen = image.createGraphics();

  private RiskChart() {
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
  }

  /**
   * Writes a picture.
   *
   * @param curves by what stands in the legend, at most five
   */
  static void write(String title, Map<String, Verdicts> curves, Path file) throws IOException {
    RiskChart chart = new RiskChart();
    chart.axes(title);
    int at = 0;
    for (Map.Entry<String, Verdicts> curve : curves.entrySet()) {
      chart.curve(curve.getKey(), curve.getValue(), at++);
    }
    chart.pen.dispose();
    ImageIO.write(chart.image, "png", file.toFile());
  }

  private void axes(String title) {
    text(title, LEFT, 38, 20, Color.BLACK);
    for (int tenth = 0; tenth <= 10; tenth++) {
      double share = tenth / 10.0;
      pen.setColor(new Color(0xE2E2E2));
      pen.drawLine(x(share), y(0), x(share), y(1));
      pen.drawLine(x(0), y(share), x(1), y(share));
      String label = String.format(Locale.ROOT, "%.1f", share);
      text(label, x(share) - 10, y(0) + 24, 14, Color.DARK_GRAY);
      text(label, x(0) - 36, y(share) + 5, 14, Color.DARK_GRAY);
    }
    pen.setColor(Color.BLACK);
    pen.drawRect(x(0), y(1), x(1) - x(0), y(0) - y(1));
    text(
        "coverage: share of the questions that are answered",
        LEFT + 220,
        HEIGHT - 26,
        16,
        Color.BLACK);
    AffineTransform upright = pen.getTransform();
    pen.rotate(-Math.PI / 2);
    text("risk: share of the answers that are wrong", -HEIGHT + 170, 32, 16, Color.BLACK);
    pen.setTransform(upright);
  }

  private void curve(String name, Verdicts verdicts, int number) {
    Color color = COLORS.get(number);
    pen.setColor(color);
    pen.setStroke(new BasicStroke(2.5f));
    Path2D.Double line = new Path2D.Double();
    for (Verdicts.Point point : verdicts.curve()) {
      if (line.getCurrentPoint() == null) {
        line.moveTo(x(point.coverage()), y(point.risk()));
      } else {
        line.lineTo(x(point.coverage()), y(point.risk()));
      }
    }
    pen.draw(line);
    Verdicts.Point own = verdicts.own();
    pen.fill(new Ellipse2D.Double(x(own.coverage()) - 7, y(own.risk()) - 7, 14, 14));
    int legend = TOP + 30 + number * 26;
    pen.drawLine(LEFT + 20, legend - 5, LEFT + 56, legend - 5);
    String where =
        String.format(
            Locale.ROOT, "%s; the dot: as shipped, %.2f at %.2f", name, own.risk(), own.coverage());
    text(where, LEFT + 66, legend, 15, Color.BLACK);
  }

  private void text(String words, int left, int base, int size, Color color) {
    pen.setColor(color);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
    pen.drawString(words, left, base);
  }

  private static int x(double share) {
    return (int) (LEFT + share * (WIDTH - LEFT - RIGHT));
  }

  private static int y(double share) {
    return (int) (HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM));
  }
}
