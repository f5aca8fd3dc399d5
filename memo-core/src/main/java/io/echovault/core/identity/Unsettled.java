package io.echovault.core.identity;

/** Somebody's identities are not where they were a moment ago: look again from the beginning. */
public final class Unsettled extends RuntimeException {
  private static final long serialVersionUID = 1;

  private Unsettled(String message) {
    super(message);
  }

  /** The reason holds no identity. */
  public static Unsettled because(String reason) {
    return new Unsettled(reason);
  }
}
