package io.echovault.postgres;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a log would hold of a failure. */
final class Traces {
  private Traces() {}

  static String of(Throwable failure) {
    var text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
