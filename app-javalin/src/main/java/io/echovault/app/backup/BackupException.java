package io.echovault.app.backup;

/** A backup that cannot be written or taken; the message says why and what to do. */
public class BackupException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String reason;

  BackupException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** Why, and what to do. */
  public String reason() {
    return reason;
  }
}
