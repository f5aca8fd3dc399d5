package io.echovault.voice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Linear discriminant analysis: the directions in which the means of groups differ most beside how
 * the members of a group differ (Fisher, 1936; Rao, 1948).
 */
final class Discriminants {
  /** Added to what members differ by, so that no direction counts as sure. */
  private static final double SHRUNK = 0.05;

  private static final int SWEEPS = 30;
  private static final double NOTHING = 1e-12;

  private final int size;
  private final double[] mean;
  private final double[][] within;
  private final double[][] between;

  /** Groups with one member at least. */
  Discriminants(List<List<float[]>> groups) {
    List<float[]> all = new ArrayList<>();
    groups.forEach(all::addAll);
    size = all.get(0).length;
    mean = mean(all);
    within = new double[size][size];
    between = new double[size][size];
    for (List<float[]> group : groups) {
      double[] middle = mean(group);
      addSquare(between, difference(middle, mean), (double) group.size() / all.size());
      for (float[] member : group) {
        addSquare(within, difference(doubles(member), middle), 1.0 / all.size());
      }
    }
    double trace = IntStream.range(0, size).mapToDouble(at -> within[at][at]).sum();
    for (int at = 0; at < size; at++) {
      within[at][at] += SHRUNK * trace / size;
    }
  }

  /** The foremost directions, scaled so that members of a group differ by about 1 in each. */
  Projection foremost(int count) {
    double[][] inverse = inverseOfRoot();
    double[][] white = product(product(inverse, between), transposed(inverse));
    double[][] vectors = identity();
    rotate(white, vectors);
    int[] order =
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparingDouble(at -> -white[at][at]))
            .limit(count)
            .mapToInt(Integer::intValue)
            .toArray();
    float[][] rows = new float[order.length][size];
    for (int row = 0; row < rows.length; row++) {
      for (int at = 0; at < size; at++) {
        double sum = 0;
        for (int inner = 0; inner < size; inner++) {
          sum += vectors[inner][order[row]] * inverse[inner][at];
        }
        rows[row][at] = (float) sum;
      }
    }
    float[] middle = new float[size];
    for (int at = 0; at < size; at++) {
      middle[at] = (float) mean[at];
    }
    return new Projection(middle, rows);
  }

  /** The inverse of the lower root of what members differ by (Cholesky). */
  private double[][] inverseOfRoot() {
    double[][] root = new double[size][size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column <= row; column++) {
        double sum = within[row][column];
        for (int at = 0; at < column; at++) {
          sum -= root[row][at] * root[column][at];
        }
        root[row][column] = row == column ? Math.sqrt(sum) : sum / root[column][column];
      }
    }
    double[][] inverse = new double[size][size];
    for (int column = 0; column < size; column++) {
      for (int row = column; row < size; row++) {
        double sum = row == column ? 1 : 0;
        for (int at = column; at < row; at++) {
          sum -= root[row][at] * inverse[at][column];
        }
        inverse[row][column] = sum / root[row][row];
      }
    }
    return inverse;
  }

  /** Makes a symmetric matrix diagonal by rotations (Jacobi), which the vectors gather. */
  private static void rotate(double[][] matrix, double[][] vectors) {
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int left = 0; left < matrix.length; left++) {
        for (int right = left + 1; right < matrix.length; right++) {
          if (Math.abs(matrix[left][right]) > NOTHING) {
            double angle =
                Math.atan2(2 * matrix[left][right], matrix[right][right] - matrix[left][left]) / 2;
            rotate(matrix, vectors, left, right, Math.cos(angle), Math.sin(angle));
          }
        }
      }
    }
  }

  private static void rotate(
      double[][] matrix, double[][] vectors, int left, int right, double cosine, double sine) {
    for (double[] row : matrix) {
      rotate(row, left, right, cosine, sine);
    }
    for (int at = 0; at < matrix.length; at++) {
      double first = matrix[left][at];
      double second = matrix[right][at];
      matrix[left][at] = cosine * first - sine * second;
      matrix[right][at] = sine * first + cosine * second;
    }
    for (double[] row : vectors) {
      rotate(row, left, right, cosine, sine);
    }
  }

  private static void rotate(double[] row, int left, int right, double cosine, double sine) {
    double first = row[left];
    double second = row[right];
    row[left] = cosine * first - sine * second;
    row[right] = sine * first + cosine * second;
  }

  private double[] mean(List<float[]> vectors) {
    double[] sums = new double[size];
    for (float[] vector : vectors) {
      for (int at = 0; at < size; at++) {
        sums[at] += vector[at] / vectors.size();
      }
    }
    return sums;
  }

  private static double[] doubles(float[] vector) {
    double[] doubles = new double[vector.length];
    for (int at = 0; at < vector.length; at++) {
      doubles[at] = vector[at];
    }
    return doubles;
  }

  private static double[] difference(double[] one, double[] other) {
    double[] difference = new double[one.length];
    for (int at = 0; at < one.length; at++) {
      difference[at] = one[at] - other[at];
    }
    return difference;
  }

  private static void addSquare(double[][] sums, double[] vector, double weight) {
    for (int row = 0; row < vector.length; row++) {
      for (int column = 0; column < vector.length; column++) {
        sums[row][column] += weight * vector[row] * vector[column];
      }
    }
  }

  private double[][] identity() {
    double[][] identity = new double[size][size];
    for (int at = 0; at < size; at++) {
      identity[at][at] = 1;
    }
    return identity;
  }

  private double[][] transposed(double[][] matrix) {
    double[][] transposed = new double[size][size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        transposed[column][row] = matrix[row][column];
      }
    }
    return transposed;
  }

  private double[][] product(double[][] left, double[][] right) {
    double[][] product = new double[size][size];
    for (int row = 0; row < size; row++) {
      for (int inner = 0; inner < size; inner++) {
        for (int column = 0; column < size; column++) {
          product[row][column] += left[row][inner] * right[inner][column];
        }
      }
    }
    return product;
  }
}
