package io.echovault.simulator.graph;

/** Thrown inside the stand-in to answer a request with one of Meta's errors. */
final class GraphRefusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient GraphError error;

  GraphRefusal(GraphError error) {
    super("Refused with code " + error.code());
    this.error = error;
  }

  static GraphRefusal of(int code, String details) {
    return new GraphRefusal(GraphError.of(code, details));
  }

  GraphError error() {
    return error;
  }
}
