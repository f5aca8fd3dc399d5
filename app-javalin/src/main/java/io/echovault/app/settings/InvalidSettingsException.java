package io.echovault.app.settings;

import java.util.List;

/** The environment does not make up valid settings. The message has one line for each problem. */
public final class InvalidSettingsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  /**
   * Settings with problems.
   *
   * @param problems at least one, each in one line that says what to do, without any secret
   */
  public InvalidSettingsException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** Every problem, each in one line that says what to do. No secret is in it. */
  public List<String> problems() {
    return problems;
  }
}
