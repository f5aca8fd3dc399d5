package io.echovault.app.logs;

import java.util.Arrays;
import java.util.StringJoiner;

/** A failure in one word-like line: classes and places, never messages, which may hold content. */
public final class Causes {
  private static final int DEEPEST = 5;

  private Causes() {}

  /** The classes of a failure and its causes, each with the first place in our code. */
  public static String of(Throwable failure) {
    var line = new StringJoiner("<");
    Throwable each = failure;
    for (int depth = 0; each != null && depth < DEEPEST; depth++) {
      line.add(each.getClass().getSimpleName() + place(each));
      each = each.getCause();
    }
    return line.toString();
  }

  private static String place(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("io.echovault."))
        .findFirst()
        .map(frame -> "@" + frame.getFileName() + ":" + frame.getLineNumber())
        .orElse("");
  }
}
