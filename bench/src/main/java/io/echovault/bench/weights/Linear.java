package io.echovault.bench.weights;

/** Small systems of linear equations. */
final class Linear {
  private Linear() {}

  /** Solves by elimination with pivots; both arguments are used up. */
  static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int row = column + 1; row < size; row++) {
        pivot = Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column]) ? row : pivot;
      }
      double[] swappedRow = matrix[column];
      matrix[column] = matrix[pivot];
      matrix[pivot] = swappedRow;
      double swapped = right[column];
      right[column] = right[pivot];
      right[pivot] = swapped;
      for (int row = column + 1; row < size; row++) {
        double factor = matrix[row][column] / matrix[column][column];
        right[row] -= factor * right[column];
        for (int at = column; at < size; at++) {
          matrix[row][at] -= factor * matrix[column][at];
        }
      }
    }
    double[] solution = new double[size];
    for (int row = size - 1; row >= 0; row--) {
      double rest = right[row];
      for (int at = row + 1; at < size; at++) {
        rest -= matrix[row][at] * solution[at];
      }
      solution[row] = rest / matrix[row][row];
    }
    return solution;
  }
}
