package io.echovault.app.doctor;

/**
 * What a check found. Names no secret.
 *
 * @param result whether it is as it must be
 * @param what what was seen, or what is wrong
 * @param remedy what to do; empty where there is nothing to do
 */
public record Finding(Result result, String what, String remedy) {
  /** How a check ends. */
  public enum Result {
    /** As it must be. */
    PASS,
    /** Not as it must be. */
    FAIL,
    /** Could not be looked at, or does not apply here. */
    SKIP
  }

  static Finding pass(String what) {
    return new Finding(Result.PASS, what, "");
  }

  static Finding fail(String what, String remedy) {
    return new Finding(Result.FAIL, what, remedy);
  }

  static Finding skip(String why) {
    return new Finding(Result.SKIP, why, "");
  }
}
