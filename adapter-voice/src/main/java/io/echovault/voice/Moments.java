package io.echovault.voice;

/** Mean and standard deviation of a column. */
record Moments(double mean, double deviation) {

  /** Of the same place in each row; 0 and 0 without rows. */
  static Moments of(float[][] rows, int column) {
    double sum = 0;
    for (float[] row : rows) {
      sum += row[column];
    }
    double mean = rows.length == 0 ? 0 : sum / rows.length;
    double square = 0;
    for (float[] row : rows) {
      double away = row[column] - mean;
      square += away * away;
    }
    return new Moments(mean, rows.length == 0 ? 0 : Math.sqrt(square / rows.length));
  }

  static Moments of(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = values.length == 0 ? 0 : sum / values.length;
    double square = 0;
    for (double value : values) {
      square += (value - mean) * (value - mean);
    }
    return new Moments(mean, values.length == 0 ? 0 : Math.sqrt(square / values.length));
  }
}
