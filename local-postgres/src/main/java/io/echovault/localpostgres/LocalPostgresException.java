package io.echovault.localpostgres;

/** The server could not be started or stopped. The message says what to do about it. */
public final class LocalPostgresException extends RuntimeException {
  private static final long serialVersionUID = 1;

  LocalPostgresException(String message) {
    super(message);
  }

  LocalPostgresException(String message, Throwable cause) {
    super(message, cause);
  }
}
