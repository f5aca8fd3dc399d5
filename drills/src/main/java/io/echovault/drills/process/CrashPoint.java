package io.echovault.drills.process;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A place between two steps of the app where a drill can end the process. */
enum CrashPoint {
  /** Messages came in; nothing is durable, nothing acknowledged. */
  BEFORE_STORE,
  /** Messages are durable; Meta was not told. */
  AFTER_STORE,
  /** A try was counted; the message was not handled. */
  AFTER_BEGIN,
  /** A message was handled; the tenant's transaction has not committed. */
  BEFORE_COMMIT,
  /** The tenant's transaction has committed; the message is not marked. */
  AFTER_COMMIT,
  /** Handled messages are about to be marked, many at once. */
  BEFORE_FINISH,
  /** Replies are marked as being sent; none was sent. */
  AFTER_LEASE,
  /** The channel took a reply; that is not noted. */
  AFTER_SEND,
  /** Statuses came in; none is applied. */
  BEFORE_SETTLE,
  /** Statuses are applied; Meta was not told. */
  AFTER_SETTLE;

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static CrashPoint of(String label) {
    return Arrays.stream(values())
        .filter(point -> point.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no crash point "
                        + label
                        + "; there is "
                        + Arrays.stream(values())
                            .map(CrashPoint::label)
                            .collect(Collectors.joining(", "))));
  }
}
