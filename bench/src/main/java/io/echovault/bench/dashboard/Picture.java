package io.echovault.bench.dashboard;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.imageio.ImageIO;

/** Draws panels on a grid of 24 columns, as a dashboard shows them. */
final class Picture {
  private static final int COLUMN = 60;
  private static final int ROW = 34;
  private static final int HEADER = 50;
  private static final int GAP = 4;
  private static final int AXIS = 62;
  private static final int MOST_NAMES = 7;
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);
  private static final Color BACK = new Color(0xF4F5F5);
  private static final Color GRID = new Color(0xE4E7E7);
  private static final Color WORDS = new Color(0x24292E);
  private static final Color PALE = new Color(0x6A737D);
  private static final List<Color> COLORS =
      List.of(
          new Color(0x2E8B57),
          new Color(0x1F5FA8),
          new Color(0xC8502D),
          new Color(0x8A4FA0),
          new Color(0xB58900),
          new Color(0x2AA198),
          new Color(0xD33682));

  private final BufferedImage image;
  private final Graphics2D pen;
  private final Instant from;
  private final Instant to;

  Picture(String title, List<Panel> panels, Instant from, Instant to) {
    int rows =
        panels.stream().map(Panel::place).mapToInt(at -> at.y() + at.height()).max().orElse(0);
    image = new BufferedImage(24 * COLUMN, HEADER + rows * ROW, BufferedImage.TYPE_INT_RGB);
    pen = image.createGraphics();
    this.from = from;
    this.to = to;
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(BACK);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    text(title, 14, 32, 20, Font.BOLD, WORDS);
    String span = CLOCK.format(from) + " to " + CLOCK.format(to) + " UTC";
    text(span, image.getWidth() - 180, 32, 14, Font.PLAIN, PALE);
  }

  /** Draws a panel with what it shows, or says in it that there is no data. */
  void draw(Panel panel, List<Series> series) {
    int left = panel.place().x() * COLUMN + GAP;
    int top = HEADER + panel.place().y() * ROW + GAP;
    int width = panel.place().width() * COLUMN - 2 * GAP;
    int height = panel.place().height() * ROW - 2 * GAP;
    pen.setColor(Color.WHITE);
    pen.fillRoundRect(left, top, width, height, 6, 6);
    text(panel.title(), left + 10, top + 20, 13, Font.BOLD, WORDS);
    if (series.isEmpty()) {
      text("no data", left + width / 2 - 25, top + height / 2 + 8, 14, Font.PLAIN, PALE);
    } else if (panel.line()) {
      lines(panel, series, left, top, width, height);
    } else {
      String value = Units.text(series.get(0).last(), panel.unit());
      text(value, left + 14, top + height - 30, 34, Font.BOLD, COLORS.get(0));
    }
  }

  void write(Path file) throws IOException {
    pen.dispose();
    ImageIO.write(image, "png", file.toFile());
  }

  private void lines(Panel panel, List<Series> series, int left, int top, int width, int height) {
    double most = series.stream().mapToDouble(Series::most).max().orElse(0);
    double scale = most <= 0 ? 1 : most * 1.08;
    int begin = left + AXIS;
    int end = left + width - 12;
    int upper = top + 32;
    int lower = top + height - 44;
    for (int quarter = 0; quarter <= 4; quarter++) {
      int y = lower - (lower - upper) * quarter / 4;
      pen.setColor(GRID);
      pen.drawLine(begin, y, end, y);
      text(Units.text(scale * quarter / 4, panel.unit()), left + 8, y + 4, 11, Font.PLAIN, PALE);
    }
    for (int third = 0; third <= 3; third++) {
      long at = from.getEpochSecond() + (to.getEpochSecond() - from.getEpochSecond()) * third / 3;
      int x = begin + (end - begin - 26) * third / 3;
      text(CLOCK.format(Instant.ofEpochSecond(at)), x, lower + 15, 11, Font.PLAIN, PALE);
    }
    int name = begin;
    for (int at = 0; at < series.size(); at++) {
      Color color = COLORS.get(at % COLORS.size());
      line(series.get(at), scale, color, begin, end, upper, lower);
      if (at < MOST_NAMES && name < end - 30) {
        name = legend(series.get(at).name(), color, name, top + height - 10);
      }
    }
  }

  private void line(
      Series series, double scale, Color color, int begin, int end, int upper, int lower) {
    double span = Math.max(1, to.getEpochSecond() - from.getEpochSecond());
    Path2D.Double path = new Path2D.Double();
    for (Series.Point point : series.points()) {
      double x = begin + (end - begin) * (point.at() - from.getEpochSecond()) / span;
      double y = lower - (lower - upper) * Math.max(0, point.value()) / scale;
      if (path.getCurrentPoint() == null) {
        path.moveTo(x, y);
      }
      path.lineTo(x, y);
    }
    pen.setColor(color);
    pen.setStroke(new BasicStroke(1.6f));
    pen.draw(path);
  }

  /** Draws a name behind its colour, and tells where the next one begins. */
  private int legend(String name, Color color, int left, int base) {
    pen.setColor(color);
    pen.fillRect(left, base - 6, 12, 4);
    text(name, left + 16, base, 11, Font.PLAIN, WORDS);
    FontMetrics metrics = pen.getFontMetrics();
    return left + 30 + metrics.stringWidth(name);
  }

  private void text(String words, int left, int base, int size, int style, Color color) {
    pen.setColor(color);
    pen.setFont(new Font(Font.SANS_SERIF, style, size));
    pen.drawString(words, left, base);
  }
}
