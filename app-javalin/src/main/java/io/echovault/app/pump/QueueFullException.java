package io.echovault.app.pump;

/** A bounded queue has no room; the same may be offered again later. */
public final class QueueFullException extends RuntimeException {
  private static final long serialVersionUID = 1;

  QueueFullException(String message) {
    super(message);
  }
}
